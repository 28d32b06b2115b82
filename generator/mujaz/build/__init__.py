"""What Mujaz does, from files to artifacts; the command line and the MkDocs plugin only call this."""

from mujaz.build.check import RULES, Report, report, report_folder
from mujaz.build.export import can_export_to, export_site
from mujaz.build.prepare import Prepared, prepare, prepare_folder
from mujaz.build.search import search_engine, search_files
from mujaz.build.seed import SeedError, add_seed, refreshed_fingerprint
from mujaz.build.site import BuiltPage, BuiltSite, build_pages
from mujaz.build.stats import counts

__all__ = [
    "RULES",
    "BuiltPage",
    "BuiltSite",
    "Prepared",
    "Report",
    "SeedError",
    "add_seed",
    "build_pages",
    "can_export_to",
    "counts",
    "export_site",
    "prepare",
    "prepare_folder",
    "refreshed_fingerprint",
    "report",
    "report_folder",
    "search_engine",
    "search_files",
]
