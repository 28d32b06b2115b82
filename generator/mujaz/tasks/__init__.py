"""What Mujaz does, from files to artifacts; the command line and the MkDocs plugin only call this."""

from mujaz.tasks.addresses import Addresses
from mujaz.tasks.aids import aids_files
from mujaz.tasks.article import article_text, likely_language, text_of
from mujaz.tasks.cards import CARD_SIZE, CardRun, SiteCard
from mujaz.tasks.check import RULES, Report, local_workers, report, report_folder
from mujaz.tasks.citing import CITE_FOLDER, CitedPage, Citing
from mujaz.tasks.cms import EDITOR, WrittenEditor, write_editor
from mujaz.tasks.days import Days, page_days
from mujaz.tasks.drift import BASELINE, Drift, Pair, drift, record_baseline
from mujaz.tasks.earlier import Earlier
from mujaz.tasks.editor import EDITOR_SETTINGS
from mujaz.tasks.export import export_folder, export_site
from mujaz.tasks.history import History, history_of
from mujaz.tasks.images import image_files, image_places
from mujaz.tasks.init import Begun, RefusedAnswersError, beginnings, hold_free, init_site
from mujaz.tasks.layout import Layout, lay_out
from mujaz.tasks.linked import LinkedPages
from mujaz.tasks.machine import MARKDOWN, machine_files, markdown_path, search_path
from mujaz.tasks.new import NewBriefing, add_source, begin_briefing
from mujaz.tasks.offline import OFFLINE_PAGE, SERVICE_WORKER, kept_list, offline_files
from mujaz.tasks.open_data import DATA_FOLDER, data_files, data_listing, with_sizes
from mujaz.tasks.own_copy import verify_copies
from mujaz.tasks.portions import markdown_of
from mujaz.tasks.prepare import Hurdle, Prepared, pages_at_once, prepare, prepare_folder, put_by
from mujaz.tasks.preview import FINDINGS, Notice, fault, notices, preview_renderer
from mujaz.tasks.print import Printed, PrintFile, PrintRun, address_of, press_of, print_links
from mujaz.tasks.printable import PAPERS, SORTS, Printable, printables
from mujaz.tasks.proof import proof_files, proof_path, proof_words_path
from mujaz.tasks.reporting import Reporting
from mujaz.tasks.review import Asked, Recorded, record_review
from mujaz.tasks.schema import SCHEMAS, key_reference, schema_files, schema_paths, write_schemas
from mujaz.tasks.search import SCRIPTS_FOLDER, WORKER, SearchRun, search_engine, search_files, search_scripts
from mujaz.tasks.seed import Ground, Known, add_seed, free_id, ground, refreshed_fingerprint
from mujaz.tasks.shown import shown, wordings_of
from mujaz.tasks.site import BuiltPage, BuiltSite, build_pages
from mujaz.tasks.starting import default_languages
from mujaz.tasks.stats import counts, page_words
from mujaz.tasks.status import Board, BriefingState, ReviewState, TopicState, board
from mujaz.tasks.styles import style_files
from mujaz.tasks.syndication import (
    calendar_path,
    feed_path,
    feed_title,
    followed,
    json_feed_path,
    syndicated_files,
)
from mujaz.tasks.synonyms import BENCHMARK, Unknown, queries_of, unknown_words
from mujaz.tasks.told import translated
from mujaz.tasks.verify import Verdict, verify
from mujaz.tasks.wanted import HOSTS, Wanted, checked_address, checked_languages
from mujaz.views.print import PrintLink, SiteAddress

__all__ = [
    "BASELINE",
    "BENCHMARK",
    "CARD_SIZE",
    "CITE_FOLDER",
    "DATA_FOLDER",
    "EDITOR",
    "EDITOR_SETTINGS",
    "FINDINGS",
    "HOSTS",
    "MARKDOWN",
    "OFFLINE_PAGE",
    "PAPERS",
    "RULES",
    "SCHEMAS",
    "SCRIPTS_FOLDER",
    "SERVICE_WORKER",
    "SORTS",
    "WORKER",
    "Addresses",
    "Asked",
    "Begun",
    "Board",
    "BriefingState",
    "BuiltPage",
    "BuiltSite",
    "CardRun",
    "CitedPage",
    "Citing",
    "Days",
    "Drift",
    "Earlier",
    "Ground",
    "History",
    "Hurdle",
    "Known",
    "Layout",
    "LinkedPages",
    "NewBriefing",
    "Notice",
    "Pair",
    "Prepared",
    "PrintFile",
    "PrintLink",
    "PrintRun",
    "Printable",
    "Printed",
    "Recorded",
    "RefusedAnswersError",
    "Report",
    "Reporting",
    "ReviewState",
    "SearchRun",
    "SiteAddress",
    "SiteCard",
    "TopicState",
    "Unknown",
    "Verdict",
    "Wanted",
    "WrittenEditor",
    "add_seed",
    "add_source",
    "address_of",
    "aids_files",
    "article_text",
    "begin_briefing",
    "beginnings",
    "board",
    "build_pages",
    "calendar_path",
    "checked_address",
    "checked_languages",
    "counts",
    "data_files",
    "data_listing",
    "default_languages",
    "drift",
    "export_folder",
    "export_site",
    "fault",
    "feed_path",
    "feed_title",
    "followed",
    "free_id",
    "ground",
    "history_of",
    "hold_free",
    "image_files",
    "image_places",
    "init_site",
    "json_feed_path",
    "kept_list",
    "key_reference",
    "lay_out",
    "likely_language",
    "local_workers",
    "machine_files",
    "markdown_of",
    "markdown_path",
    "notices",
    "offline_files",
    "page_days",
    "page_words",
    "pages_at_once",
    "prepare",
    "prepare_folder",
    "press_of",
    "preview_renderer",
    "print_links",
    "printables",
    "proof_files",
    "proof_path",
    "proof_words_path",
    "put_by",
    "queries_of",
    "record_baseline",
    "record_review",
    "refreshed_fingerprint",
    "report",
    "report_folder",
    "schema_files",
    "schema_paths",
    "search_engine",
    "search_files",
    "search_path",
    "search_scripts",
    "shown",
    "style_files",
    "syndicated_files",
    "text_of",
    "translated",
    "unknown_words",
    "verify",
    "verify_copies",
    "with_sizes",
    "wordings_of",
    "write_editor",
    "write_schemas",
]
