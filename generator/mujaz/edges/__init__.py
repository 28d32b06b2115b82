"""The edges: the only place that touches disk, processes, clocks, randomness and the terminal."""

from mujaz.edges.folders import building_folder, finish_folder, recover_folder, write_tree
from mujaz.edges.print_cache import PrintCache
from mujaz.edges.processes import run_mkdocs
from mujaz.edges.randomness import new_key
from mujaz.edges.site_files import (
    SiteFiles,
    read_site,
    read_text,
    take_text,
    theme_folder,
    write_bytes,
    write_new,
    write_text,
)
from mujaz.edges.terminal import Progress
from mujaz.edges.typst import Coming, Press, Presses, PrintError, pdf_of

__all__ = [
    "Coming",
    "Press",
    "Presses",
    "PrintCache",
    "PrintError",
    "Progress",
    "SiteFiles",
    "building_folder",
    "finish_folder",
    "new_key",
    "pdf_of",
    "read_site",
    "read_text",
    "recover_folder",
    "run_mkdocs",
    "take_text",
    "theme_folder",
    "write_bytes",
    "write_new",
    "write_text",
    "write_tree",
]
