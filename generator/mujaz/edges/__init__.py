"""The edges: the only place that touches disk, processes, clocks, randomness and the terminal."""

from mujaz.edges.atomic import write_whole
from mujaz.edges.cache import cache_folder
from mujaz.edges.folders import building_folder, finish_folder, recover_folder, write_tree
from mujaz.edges.installed import installed_packages
from mujaz.edges.kept import KeptFiles
from mujaz.edges.mkdocs import MkDocsError, run_mkdocs
from mujaz.edges.print_cache import PrintCache
from mujaz.edges.randomness import new_key
from mujaz.edges.settings import SETTINGS, Setting, Settings, read_settings
from mujaz.edges.site_files import (
    SiteFiles,
    from_here,
    read_search_file,
    read_site,
    read_text,
    search_rules,
    write_new,
    write_text,
)
from mujaz.edges.terminal import Progress
from mujaz.edges.theme import Theme
from mujaz.edges.typst import Coming, Press, Presses, PrintError, pdf_of
from mujaz.edges.web_fonts import Face, Substitute, Typefaces, WebFont, read_typefaces, web_fonts

__all__ = [
    "SETTINGS",
    "Coming",
    "Face",
    "KeptFiles",
    "MkDocsError",
    "Press",
    "Presses",
    "PrintCache",
    "PrintError",
    "Progress",
    "Setting",
    "Settings",
    "SiteFiles",
    "Substitute",
    "Theme",
    "Typefaces",
    "WebFont",
    "building_folder",
    "cache_folder",
    "finish_folder",
    "from_here",
    "installed_packages",
    "new_key",
    "pdf_of",
    "read_search_file",
    "read_settings",
    "read_site",
    "read_text",
    "read_typefaces",
    "recover_folder",
    "run_mkdocs",
    "search_rules",
    "web_fonts",
    "write_new",
    "write_text",
    "write_tree",
    "write_whole",
]
