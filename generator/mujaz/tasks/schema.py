"""Schemas of a site's files for editors' programs, how those find them, and a reference of all keys."""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING

from mujaz import schema
from mujaz.edges import hover_texts, read_site, read_text, write_whole
from mujaz.findings import closest
from mujaz.load import SITE, load_dossier
from mujaz.messages import MisuseError, listed, say
from mujaz.model.files import KINDS, kind_of
from mujaz.tasks.check import RULES
from mujaz.tasks.drift import BASELINE
from mujaz.tasks.editor import EDITOR_SETTINGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mujaz.edges import SiteFiles
    from mujaz.model import Dossier

SCHEMAS = ".vscode/schemas"
"""The folder of schemas, relative to the site's root, where no other is named."""
_DRIFT = "drift"


def schema_paths() -> tuple[str, ...]:
    """Return where the schemas are, relative to a site's folder."""
    return tuple(f"{SCHEMAS}/{name}.json" for name in (*(kind.name for kind in KINDS), _DRIFT))


def schema_files(
    root: Path, folder: str, settings: str = "", modelines: Sequence[tuple[str, str]] = ()
) -> dict[str, str]:
    """Return the schemas of a site's files, and the files that lead editors' programs to them.

    Args:
        root: the site's folder.
        folder: the folder of schemas: relative to the site's, or absolute.
        settings: what stands in the editor's settings.
        modelines: files that are to name their schema themselves, relative to the site's folder, and their texts.

    Returns:
        Path, relative to the site's folder unless that of schemas is absolute, to text.

    Raises:
        MisuseError: the settings cannot be changed, or a file is of no kind.
    """
    known, _ = known_of(read_site(root))
    schemas = {kind.name: schema.written(schema.schema_of(kind, known)) for kind in KINDS}
    schemas[_DRIFT] = schema.written(schema.baseline_schema(known))
    found = {f"{folder}/{name}.json": _json(made) for name, made in schemas.items()}
    address = folder if posixpath.isabs(folder) else f"./{folder}"
    try:
        found[EDITOR_SETTINGS] = schema.wired(
            settings,
            {f"{address}/{kind.name}.json": kind.patterns for kind in KINDS},
            {f"{address}/{_DRIFT}.json": (BASELINE,)},
        )
    except schema.WiringError as error:
        message = say("{file} cannot be changed: {reason}", file=EDITOR_SETTINGS, reason=error)
        raise MisuseError(message, say("mend it by hand, or move it away")) from error
    for file, text in modelines:
        kind = kind_of(file)
        if kind is None:
            message = say("{file} is no file of content", file=file)
            raise MisuseError(message, option="--modeline")
        here = posixpath.dirname(file)
        place = folder if posixpath.isabs(folder) else posixpath.relpath(folder, here)
        found[file] = schema.with_modeline(text, f"{place}/{kind.name}.json")
    return found


def write_schemas(root: Path, out: Path | None, modelines: Sequence[Path] = (), *, is_check: bool = False) -> list[str]:
    """Write the schemas of a site's files and wire them, and return which files are new or changed.

    Args:
        root: the site's folder.
        out: the folder of schemas; `SCHEMAS` in the site's where it is None.
        modelines: files that are to name their schema themselves.
        is_check: whether nothing is written.

    Raises:
        MisuseError: see `schema_files`; or a file lies outside of the site's folder.
        OSError: a file cannot be read or written.
    """
    folder = SCHEMAS if out is None else _inside(root, out) or out.resolve().as_posix()
    lines = []
    for path in modelines:
        file = _inside(root, path)
        if file is None:
            message = say("{file} is not in the site's folder", file=path)
            raise MisuseError(message, option="--modeline")
        lines.append((file, path.read_bytes().decode("utf-8-sig")))
    settings = root / EDITOR_SETTINGS
    found = schema_files(root, folder, read_text(settings) if settings.exists() else "", lines)
    changed = []
    for name, text in found.items():
        path, content = root / name, text.encode()
        if path.exists() and path.read_bytes() == content:
            continue
        changed.append(name)
        if not is_check:
            write_whole(path, content)
    return changed


def key_reference(root: Path, tag: str) -> str:
    """Return the reference of all keys, as Markdown.

    Args:
        root: the site's folder.
        tag: tag of the language to say it in.

    Raises:
        MisuseError: there is none in that language.
    """
    known, _ = known_of(read_site(root))
    if tag not in known.texts:
        message = say("there is no reference in '{tag}'", tag=tag)
        raise MisuseError(
            message, closest(tag, known.texts) or say("known are: {tags}", tags=listed(known.texts)), "--reference"
        )
    return schema.reference(known, tag)


def known_of(files: SiteFiles) -> tuple[schema.Known, Dossier]:
    """Return what schemas are made for, and the dossier of the site's own file alone, which tells it."""
    # The rest of the content decides nothing here, and may be as wrong as it likes.
    dossier = load_dossier(
        {name: files.content[name] for name in (SITE,) if name in files.content}, files.languages
    ).dossier
    texts = schema.read_texts(hover_texts())
    rules = {rule.code: rule.title for rule in RULES}
    return schema.Known(texts, dossier.languages, dossier.standard, rules), dossier


def _inside(root: Path, path: Path) -> str | None:
    whole, inside = root.resolve(), path.resolve()
    return inside.relative_to(whole).as_posix() if inside.is_relative_to(whole) else None


def _json(made: object) -> str:
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
