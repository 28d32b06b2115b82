"""The edges: the only place that touches disk, processes, clocks, randomness and the terminal."""

from mujaz.edges.folders import building_folder, finish_folder, recover_folder, write_tree
from mujaz.edges.processes import run_mkdocs
from mujaz.edges.randomness import new_key
from mujaz.edges.site_files import (
    SiteFiles,
    read_search_file,
    read_site,
    read_text,
    search_rules,
    theme_folder,
    write_new,
    write_text,
)
from mujaz.edges.terminal import Progress

__all__ = [
    "Progress",
    "SiteFiles",
    "building_folder",
    "finish_folder",
    "new_key",
    "read_search_file",
    "read_site",
    "read_text",
    "recover_folder",
    "run_mkdocs",
    "search_rules",
    "theme_folder",
    "write_new",
    "write_text",
    "write_tree",
]
