"""Citations for programs: CSL-JSON 1.0.2, BibTeX and RIS.

A file has one entry, in the language of its page, whose title stands beside those in the site's other languages as they
are: nothing is transliterated. It is dated to the day of the version that it names, and has that of the first
publication beside it. Nobody is named as author, since a site names none, only its publisher.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from mujaz.render.markdown import clean

if TYPE_CHECKING:
    from mujaz.views.parts.citation import Citation

_DAY = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
"""A date of the calendar as EDTF writes it where nothing about it is unsure."""
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{c: f"\\{c}" for c in "#$%&_"},
    }
)
"""How TeX writes its own signs; braces by name, since BibTeX counts those with a backslash before them too."""


def csl_json(citation: Citation) -> str:
    """Return a citation as CSL-JSON: a list of one item."""
    item: dict[str, Any] = {
        "id": _key(citation),
        "type": "webpage",
        "language": citation.language,
        "title": clean(citation.title),
        "container-title": clean(citation.site),
        "version": citation.version,
    }
    if citation.publisher:
        item["publisher"] = clean(citation.publisher)
    # What is cited is of the day of this version; `original-date` is that of the first publication (CSL 1.0.2).
    if citation.dated:
        item["issued"] = _csl_date(citation.dated)
    if citation.first_published:
        item["original-date"] = _csl_date(citation.first_published)
    if citation.address:
        item["URL"] = citation.fixed
    if citation.titles:
        item["custom"] = {"titles": {tag: clean(title) for tag, title in citation.titles.items()}}
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _csl_date(edtf: str) -> dict[str, Any]:
    found = _DAY.fullmatch(edtf)
    if found is None:
        return {"literal": edtf}
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


def bibtex(citation: Citation) -> str:
    """Return a citation as an entry for BibTeX and biblatex, in UTF-8.

    Titles stand in braces of their own, so that no style changes their capitals. Addresses are as they are: they are
    percent-encoded, and both programs take them verbatim.
    """
    fields = {"title": f"{{{_tex(citation.title)}}}"}
    if citation.titles:
        fields["titleaddon"] = f"{{{_tex(' / '.join(citation.titles.values()))}}}"
    fields["howpublished"] = f"{{{_tex(citation.site)}}}"
    if citation.publisher:
        fields["organization"] = f"{{{_tex(citation.publisher)}}}"
    found = _DAY.fullmatch(citation.dated or "")
    if found:
        fields["date"] = found[0]
        fields |= {name: part for name, part in zip(("year", "month"), found.groups(), strict=False) if part}
    first = _DAY.fullmatch(citation.first_published or "")
    if first:
        fields["origdate"] = first[0]
    fields["version"] = citation.version
    fields["langid"] = citation.babel
    if citation.address:
        fields["url"] = citation.fixed
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{_key(citation)},", *lines, "}", ""])


def _tex(text: str) -> str:
    return clean(text).translate(_ESCAPES)


def ris(citation: Citation) -> str:
    """Return a citation as RIS, in UTF-8, with the line ends that the format asks for."""
    found = _DAY.fullmatch(citation.dated or "")
    year, month, day = found.groups() if found else ("", "", "")
    first = _DAY.fullmatch(citation.first_published or "")
    lines = [
        ("TY", "ELEC"),
        ("ID", _key(citation)),
        ("TI", citation.title),
        *(("TT", title) for title in citation.titles.values()),
        ("T2", citation.site),
        ("PB", citation.publisher),
        ("PY", year or ""),
        ("DA", f"{year}/{month or ''}/{day or ''}/" if year else ""),
        ("OP", first[0] if first else ""),
        ("ET", citation.version),
        ("LA", citation.language),
        ("UR", citation.fixed if citation.address else ""),
    ]
    # A value stands on one line: what breaks lines in it becomes a blank.
    said = [f"{tag}  - {clean(value)}" for tag, value in lines if value]
    return "\r\n".join([*said, "ER  - ", ""])


def _key(citation: Citation) -> str:
    return f"{citation.slug}-{citation.language}"
