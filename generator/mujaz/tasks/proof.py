"""What readers compare their own copy of an article with: data beside the pages, loaded when they open it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mujaz.render import proof_json
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.model import Briefing, Dossier
    from mujaz.tasks.site import BuiltSite
    from mujaz.wording import Wording

PROOF_FOLDER = "proof"
"""Folder of a built site that holds the proof of each briefing."""

_WORDS = (
    "paragraph",
    "verify.about",
    "verify.another",
    "verify.clear",
    "verify.compare",
    "verify.copy",
    "verify.crypto",
    "verify.data",
    "verify.difference",
    "verify.edited",
    "verify.elsewhere",
    "verify.empty",
    "verify.failed",
    "verify.file",
    "verify.found",
    "verify.found.edited",
    "verify.line",
    "verify.long",
    "verify.missing",
    "verify.not-text",
    "verify.paste",
    "verify.paste.failed",
    "verify.post",
    "verify.rests",
    "verify.rewritten",
    "verify.same",
    "verify.share",
    "verify.source",
    "verify.statement",
    "verify.tally",
    "verify.wait",
)
"""What the script says of a comparison."""


def proof_path(slug: str) -> str:
    """Return where the proof of a briefing is, inside a built site."""
    return f"{PROOF_FOLDER}/{slug}.json"


def proof_words_path(tag: str) -> str:
    """Return where the script's words in a language are, inside a built site."""
    return f"{PROOF_FOLDER}/words/{tag}.json"


def proof_of(briefing: Briefing, dossier: Dossier, wordings: Mapping[str, Wording]) -> str:
    """Return the proof of a briefing as JSON; see `mujaz.render.proof`."""
    names = {
        name: {tag: source_label(name, wording) for tag, wording in wordings.items()}
        for name in briefing.sources
        if name in dossier.source
    }
    return proof_json(briefing, dossier, names)


def proof_files(site: BuiltSite) -> dict[str, str]:
    """Return the proofs of all briefings, and the script's words in each language: text by path inside the site."""
    proofs = {
        proof_path(record.value.slug): proof_of(record.value, site.dossier, site.wordings)
        for record in site.dossier.briefings
    }
    return proofs | {proof_words_path(tag): _words(wording) for tag, wording in site.wordings.items()}


def _words(wording: Wording) -> str:
    language = wording.language
    whole = {
        "colon": language.colon,
        "digits": language.digits[wording.digits],
        "separator": language.list_separator,
        "texts": {key: language.strings[key] for key in _WORDS},
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
