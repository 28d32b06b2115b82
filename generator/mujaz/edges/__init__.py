"""The edges: the only place that touches disk, processes, clocks, randomness and the terminal."""

from mujaz.edges.atomic import write_whole
from mujaz.edges.cache import cache_folder
from mujaz.edges.folders import building_folder, finish_folder, recover_folder, write_tree
from mujaz.edges.installed import installed_packages
from mujaz.edges.kept import KeptFiles
from mujaz.edges.mkdocs import MkDocsError, run_mkdocs
from mujaz.edges.presses import Coming, Presses
from mujaz.edges.print_cache import PrintCache
from mujaz.edges.randomness import new_key
from mujaz.edges.site_files import (
    SiteFiles,
    from_here,
    read_search_file,
    read_site,
    read_text,
    search_rules,
    theme_folder,
    write_bytes,
    write_new,
    write_text,
)
from mujaz.edges.terminal import Progress
from mujaz.edges.typesetter import PrintError
from mujaz.edges.typst import Press
from mujaz.edges.web_fonts import Face, Substitute, Typefaces, WebFont, read_typefaces, web_fonts

__all__ = [
    "Coming",
    "Face",
    "KeptFiles",
    "MkDocsError",
    "Press",
    "Presses",
    "PrintCache",
    "PrintError",
    "Progress",
    "SiteFiles",
    "Substitute",
    "Typefaces",
    "WebFont",
    "building_folder",
    "cache_folder",
    "finish_folder",
    "from_here",
    "installed_packages",
    "new_key",
    "read_search_file",
    "read_site",
    "read_text",
    "read_typefaces",
    "recover_folder",
    "run_mkdocs",
    "search_rules",
    "theme_folder",
    "web_fonts",
    "write_bytes",
    "write_new",
    "write_text",
    "write_tree",
    "write_whole",
]
