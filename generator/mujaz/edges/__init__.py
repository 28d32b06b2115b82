"""The edges: the only place that touches disk, processes, clocks, randomness and the terminal."""

from mujaz.edges.addresses import CACHE_LOG
from mujaz.edges.atomic import write_whole
from mujaz.edges.built_from import BuiltFrom
from mujaz.edges.bundles import Bundles, Packed
from mujaz.edges.cache import cache_folder, cache_store
from mujaz.edges.card_cache import CardCache
from mujaz.edges.catalogues import catalogue, catalogue_or_english, preferred_catalogue, speak_of_options
from mujaz.edges.clock import today
from mujaz.edges.editor_packages import editor_package_files, editor_page_files, packed_command
from mujaz.edges.encoder import likeness
from mujaz.edges.folders import OutputFolder, write_tree
from mujaz.edges.git import CommittedState, CommittedStates, committed_content, committed_states, git_name
from mujaz.edges.installed import installed_packages, program_digest
from mujaz.edges.keep_outs import KeepOut, RefusedError, keep_outs
from mujaz.edges.kept import KeptFiles
from mujaz.edges.last_output import LastOutput
from mujaz.edges.live_server import Answer, LiveServer
from mujaz.edges.marks import EXPORT, SITE
from mujaz.edges.mkdocs import CONVERTING, MkDocsError, MkDocsRun, frame_inputs, site_output
from mujaz.edges.new_files import in_the_way, write_all_new
from mujaz.edges.phases import Phase, Phases, advance, phase
from mujaz.edges.pictures import site_images
from mujaz.edges.pieces import Pieces
from mujaz.edges.presses import Coming, Presses
from mujaz.edges.print_cache import PrintCache
from mujaz.edges.printed import BrokenPdfError, PrintedFile, read_printed
from mujaz.edges.proofs import built_proofs, is_address, published_proof
from mujaz.edges.randomness import new_key
from mujaz.edges.served_folder import answer_from
from mujaz.edges.settings import SETTINGS, Setting, Settings, read_settings
from mujaz.edges.shared import Shared
from mujaz.edges.site_files import (
    SiteFiles,
    content_size,
    from_here,
    hover_texts,
    read_search_file,
    read_site,
    read_text,
    search_rules,
    write_bytes,
    write_new,
    write_text,
)
from mujaz.edges.starter import starter_files
from mujaz.edges.stores import FolderStore
from mujaz.edges.streams import last_words, open_streams
from mujaz.edges.terminal import Progress, terminal_width
from mujaz.edges.theme import Theme
from mujaz.edges.tree_digest import tree_digest
from mujaz.edges.typesetter import PrintError, unpacked
from mujaz.edges.typst import Press
from mujaz.edges.watching import Watch
from mujaz.edges.web_fonts import Face, Substitute, Typefaces, WebFont, characters_in, read_typefaces, web_fonts
from mujaz.edges.workers import Job, Workers

__all__ = [
    "CACHE_LOG",
    "CONVERTING",
    "EXPORT",
    "SETTINGS",
    "SITE",
    "Answer",
    "BrokenPdfError",
    "BuiltFrom",
    "Bundles",
    "CardCache",
    "Coming",
    "CommittedState",
    "CommittedStates",
    "Face",
    "FolderStore",
    "Job",
    "KeepOut",
    "KeptFiles",
    "LastOutput",
    "LiveServer",
    "MkDocsError",
    "MkDocsRun",
    "OutputFolder",
    "Packed",
    "Phase",
    "Phases",
    "Pieces",
    "Press",
    "Presses",
    "PrintCache",
    "PrintError",
    "PrintedFile",
    "Progress",
    "RefusedError",
    "Setting",
    "Settings",
    "Shared",
    "SiteFiles",
    "Substitute",
    "Theme",
    "Typefaces",
    "Watch",
    "WebFont",
    "Workers",
    "advance",
    "answer_from",
    "built_proofs",
    "cache_folder",
    "cache_store",
    "catalogue",
    "catalogue_or_english",
    "characters_in",
    "committed_content",
    "committed_states",
    "content_size",
    "editor_package_files",
    "editor_page_files",
    "frame_inputs",
    "from_here",
    "git_name",
    "hover_texts",
    "in_the_way",
    "installed_packages",
    "is_address",
    "keep_outs",
    "last_words",
    "likeness",
    "new_key",
    "open_streams",
    "packed_command",
    "phase",
    "preferred_catalogue",
    "program_digest",
    "published_proof",
    "read_printed",
    "read_search_file",
    "read_settings",
    "read_site",
    "read_text",
    "read_typefaces",
    "search_rules",
    "site_images",
    "site_output",
    "speak_of_options",
    "starter_files",
    "terminal_width",
    "today",
    "tree_digest",
    "unpacked",
    "web_fonts",
    "write_all_new",
    "write_bytes",
    "write_new",
    "write_text",
    "write_tree",
    "write_whole",
]
