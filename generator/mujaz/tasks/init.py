"""A new site: its settings, its registers, and an invented example that is complete."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz import __version__, load
from mujaz.edges import Setting, Settings, in_the_way, new_key, read_site, starter_files, today, write_all_new
from mujaz.load import SITE, Later, document, entries
from mujaz.messages import MisuseError, by_rule, listed, say, told_apart
from mujaz.model.files import kind_of
from mujaz.tasks.check import report
from mujaz.tasks.editor import editor_files
from mujaz.tasks.schema import schema_paths, write_schemas
from mujaz.tasks.starting import default_languages, guide, known_languages, starters, unread_languages
from mujaz.tasks.wanted import ELSEWHERE, GITHUB, GITLAB, Wanted, checked_address, checked_languages, hold_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import SiteFiles
    from mujaz.findings import Finding
    from mujaz.languages import Language
    from mujaz.load import Starter
    from mujaz.model import Dossier

MKDOCS = "mkdocs.yml"
_REGISTERS = ("entities", "events", "glossary", "differences")
WORKFLOWS = {GITHUB: (".github/workflows/site.yml", "workflow.yml"), GITLAB: (".gitlab-ci.yml", "gitlab.yml")}
"""What checks and publishes a site, by the host of its repository: the file, and its name among what Mujaz brings."""
HOOKS = ".pre-commit-config.yaml"
_OTHERS = {".gitignore": "", "seeds/texts/.gitignore": "*\n!.gitignore\n"}
"""Files for git; the second holds also where the first is changed."""
_IN_WORDS = ("name", "summary", "publisher")
"""Keys of `site.yml` that are answered in words, in each language."""
_NOTHING_TO_SHOW = "MJZ006"
"""Code of the finding that a site has no briefing yet, which is so where there is no example."""


class RefusedAnswersError(MisuseError):
    """What was asked for would be found wrong.

    Attributes:
        answers: what it is about: `name`, `summary`, `publisher` or `address`, and the tag of the language, if any.
    """

    def __init__(self, message: str, hint: str, answers: tuple[tuple[str, str], ...]) -> None:
        super().__init__(message, hint)
        self.answers = answers


@dataclass(frozen=True)
class Begun:
    """What was made.

    Attributes:
        files: the new files, as paths below the site's folder.
        unspoken: tags of languages in which there is no example, so that the site has none.
        unread: tags of languages whose files nobody has read whole whose language it is.
        unfinished: files that were there before and have findings, such as that of a language.
    """

    files: tuple[str, ...]
    unspoken: tuple[str, ...]
    unread: tuple[str, ...]
    unfinished: tuple[str, ...]


def beginnings(root: Path) -> tuple[Mapping[str, Language], Mapping[str, Starter]]:
    """Return the languages that a site in a folder can have, and what Mujaz brings along in them."""
    known = known_languages(read_site(root))
    return known, starters(list(known))


def hold_free(root: Path, host: str = ELSEWHERE) -> None:
    """Look whether a site can be made in a folder, before anybody is asked what it is to be.

    Args:
        root: the folder.
        host: where its repository will be hosted, as far as that is known.

    Raises:
        MisuseError: a file that every site has is there already.
    """
    workflow = [WORKFLOWS[host][0]] if host in WORKFLOWS else []
    registers = (f"briefings/{name}.yml" for name in _REGISTERS)
    _hold_free(root, (MKDOCS, SITE, *registers, *_OTHERS, HOOKS, *workflow, *editor_files(), *schema_paths()))


def init_site(root: Path, wanted: Wanted) -> Begun:
    """Make a site in a folder.

    Args:
        root: the folder; it may be missing, and what is in it stays.
        wanted: what the site is to be.

    Raises:
        MisuseError: the site would have findings, or a file of it is there already.
        OSError: it cannot be written.
    """
    present = read_site(root)
    known = known_languages(present)
    brought = starters(list(known))
    tags = checked_languages(wanted.languages or default_languages(), known)
    for name in ("names", "summaries", "months", "digits", "publisher"):
        hold_to(tags, getattr(wanted, name), name)
    unread = unread_languages({tag: known[tag] for tag in tags}, ())
    unspoken = tuple(tag for tag in tags if tag not in brought)
    has_example = wanted.has_example and not unspoken
    settings = _settings(wanted, {tag: known[tag] for tag in tags}, brought)
    files = {
        MKDOCS: document(_mkdocs(wanted, settings), guide(tags).notes, "mkdocs"),
        SITE: document(settings, guide(tags).notes, "site"),
        **_content(tags, brought, has_example=has_example),
        **_OTHERS,
        ".gitignore": starter_files()["gitignore"],
        HOOKS: starter_files()["hooks.yml"],
        **_workflow(wanted.host),
        **editor_files(),
    }
    files = {name: _laid_out(name, text, tags) for name, text in files.items()}
    _hold_free(root, (*files, *schema_paths()))
    unfinished = _hold_to_checks(present, files, wanted.address, has_example=has_example)
    write_all_new(root, files)
    schemas = [name for name in write_schemas(root, None) if name not in files]
    return Begun((*files, *schemas), unspoken if wanted.has_example else (), unread, unfinished)


def _workflow(host: str) -> dict[str, str]:
    """Return what checks and publishes the site where its repository is hosted."""
    if host not in WORKFLOWS:
        return {}
    file, brought = WORKFLOWS[host]
    return {file: starter_files()[brought].replace("@version@", __version__)}


def _laid_out(name: str, text: str, tags: Sequence[str]) -> str:
    """Return a file as `mujaz fmt` lays it out; what is none of content stays as it is."""
    kind = kind_of(name)
    try:
        return load.laid_out(name, text.encode(), kind.model, tags)[0].decode() if kind else text
    except load.LayoutError:  # an odd name in it may be written in a way that is not laid out
        return text


def _hold_free(root: Path, files: Iterable[str]) -> None:
    if root.exists() and not root.is_dir():
        message = say("{folder} is not a folder", folder=root)
        raise MisuseError(message)
    if blocked := in_the_way(root, files):
        hint = say("nothing was written, and nothing is ever overwritten: choose another folder, or move these away")
        message = say("{folder} has already: {files}", folder=root, files=listed(blocked))
        raise MisuseError(message, hint)


def _settings(wanted: Wanted, tags: Mapping[str, Language], brought: Mapping[str, Starter]) -> dict[str, object]:
    """Return the content of `site.yml`."""
    found: dict[str, object] = {"languages": list(tags)}
    for key, option, said in (("name", "--name", wanted.names), ("summary", "--summary", wanted.summaries)):
        texts = {tag: said.get(tag) or (str(getattr(brought[tag], key)) if tag in brought else "") for tag in tags}
        for tag in (tag for tag, text in texts.items() if not text.strip()):
            message = say("the site's {key} is missing in '{tag}'", key=key, tag=tag)
            raise MisuseError(message, say("write {option} '{tag}=…'", option=option, tag=tag), option)
        found[key] = texts
    some = dict.fromkeys(tags, "…")
    publisher: dict[str, object] = {"name": dict(wanted.publisher)}
    if wanted.contact:
        if not wanted.publisher:
            message = say("the publisher has no name")
            raise MisuseError(message, say("write --publisher too"), "--contact")
        publisher["contact"] = wanted.contact
    named = wanted.publisher
    found["publisher"] = publisher if named else Later({"name": some, "contact": "https://…"})
    found["licence"] = Later({"name": some, "url": "https://…"})
    found["corrections"] = Later("mailto:…")
    found["sides"] = Later([{"id": "side", "title": some}])
    for key, said in (("months", wanted.months), ("digits", wanted.digits)):
        # What holds where nothing is said is said too, so that whoever wants another profile sees where.
        found[key] = {tag: said.get(tag) or next(iter(getattr(language, key))) for tag, language in tags.items()}
    return found


def _mkdocs(wanted: Wanted, settings: Mapping[str, object]) -> dict[str, object]:
    """Return the content of `mkdocs.yml`."""
    names = settings["name"]
    name = next(iter(names.values())) if isinstance(names, dict) else ""
    return {
        "site_name": name,
        "site_url": checked_address(wanted.address) if wanted.address else Later("https://…/"),
        "docs_dir": "briefings",
        "theme": {"name": "material"},
        "plugins": ["mujaz"],
    }


def _content(tags: Sequence[str], brought: Mapping[str, Starter], *, has_example: bool) -> dict[str, str]:
    """Return the registers, and the example."""
    notes = guide(tags).notes
    if not has_example:
        return {f"briefings/{name}.yml": entries([], notes, name) for name in _REGISTERS}
    example = load.example(starter_files()["example.yml"], brought, tags, today())
    record = load.source_record(
        example.record["id"],
        example.article,
        key=new_key(),
        language=tags[0],
        languages=tags,
        said=example.record,
        notes={"record": notes["example_record"]},
    )
    return {
        "briefings/example.yml": document(example.briefing, {"briefing": notes["example"]}, "briefing"),
        **{f"briefings/{name}.yml": entries(example.registers[name], notes, name) for name in _REGISTERS},
        "seeds/example.yml": record,
        "seeds/texts/example.txt": example.article,
    }


def _hold_to_checks(
    present: SiteFiles, files: Mapping[str, str], address: str, *, has_example: bool
) -> tuple[str, ...]:
    """Check the site before a file of it is written: what is wrong in its files is wrong with what was asked for.

    Returns:
        The other files that have findings.

    Raises:
        MisuseError: one of its files would have.
    """
    content = {name: text.encode() for name, text in files.items() if _is_content(name)}
    settings = Settings(site_url=Setting(checked_address(address), 1, 1)) if address else Settings()
    texts = {"example": files["seeds/texts/example.txt"]} if has_example else {}
    site = replace(present, content={**present.content, **content}, texts={**present.texts, **texts}, settings=settings)
    checked = report(site)
    every = [each for each in checked.open if each.code != _NOTHING_TO_SHOW or has_example]
    found = [each for each in every if each.span.file in files]
    if found:
        findings = told_apart(
            say("{code} {message}", code=each.code, message=by_rule(each.code, each.message)) for each in found[:3]
        )
        where, hint = sorted({each.span.file for each in found}), by_rule(found[0].code, found[0].hint)
        message = say("the site would have findings in {files}: {findings}", files=listed(where), findings=findings)
        answers = tuple(dict.fromkeys(answer for each in found for answer in _answers(each, checked.dossier)))
        if answers:
            raise RefusedAnswersError(message, hint, answers)
        raise MisuseError(message, hint)
    return tuple(sorted({each.span.file for each in every}))


def _answers(finding: Finding, dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the answers that a finding is about."""
    if finding.span.file == MKDOCS:
        yield "address", ""
    if finding.span.file == SITE:
        for path, span in dossier.site.spans.items():
            if span == finding.span and path[0] in _IN_WORDS and path[-1] in dossier.tags:
                yield str(path[0]), str(path[-1])


def _is_content(name: str) -> bool:
    return name.endswith(".yml") and name.startswith(("briefings/", "seeds/"))
