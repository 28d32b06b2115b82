"""What Mujaz does, from files to artifacts; the command line and the MkDocs plugin only call this."""

from mujaz.build.check import RULES, Report, report, report_folder
from mujaz.build.export import can_export_to, export_site
from mujaz.build.prepare import Prepared, prepare, prepare_folder
from mujaz.build.print import (
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
from mujaz.build.search import search_engine, search_files
from mujaz.build.seed import SeedError, add_seed, refreshed_fingerprint
from mujaz.build.site import BuiltPage, BuiltSite, build_pages, shown, wordings_of
from mujaz.build.stats import counts
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
    "can_export_to",
    "counts",
    "export_site",
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
    "wordings_of",
]
