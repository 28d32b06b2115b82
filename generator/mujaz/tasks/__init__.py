"""What Mujaz does, from files to artifacts; the command line and the MkDocs plugin only call this."""

from mujaz.tasks.check import RULES, Report, report, report_folder
from mujaz.tasks.export import export_folder, export_site
from mujaz.tasks.prepare import Prepared, prepare, prepare_folder
from mujaz.tasks.print import (
    PAPERS,
    SORTS,
    Printable,
    Printed,
    PrintFile,
    PrintRun,
    press_of,
    print_links,
    printables,
)
from mujaz.tasks.search import search_engine, search_files
from mujaz.tasks.seed import SeedError, add_seed, refreshed_fingerprint
from mujaz.tasks.site import BuiltPage, BuiltSite, build_pages, shown, wordings_of
from mujaz.tasks.stats import counts, page_words
from mujaz.tasks.styles import style_files
from mujaz.views.print import PrintLink

__all__ = [
    "PAPERS",
    "RULES",
    "SORTS",
    "BuiltPage",
    "BuiltSite",
    "Prepared",
    "PrintFile",
    "PrintLink",
    "PrintRun",
    "Printable",
    "Printed",
    "Report",
    "SeedError",
    "add_seed",
    "build_pages",
    "counts",
    "export_folder",
    "export_site",
    "page_words",
    "prepare",
    "prepare_folder",
    "press_of",
    "print_links",
    "printables",
    "refreshed_fingerprint",
    "report",
    "report_folder",
    "search_engine",
    "search_files",
    "shown",
    "style_files",
    "wordings_of",
]
