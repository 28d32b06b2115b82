"""A misspelt key is one mistake."""

from __future__ import annotations

import pytest

from tiny import said

B, E, G, S, R = (f"briefings/{name}.yml" for name in ("bridge", "entities", "glossary", "site", "events"))


@pytest.mark.parametrize(
    ("file", "old", "new", "at"),
    [
        (B, "slug: bridge", "slgu: bridge", "slgu"),
        (B, "source: s-1", "sorce: s-1", "sorce"),
        (B, "status: published", "statis: published", "statis"),
        (B, "statements:\n", "statments:\n", "statments"),
        (B, "    kind: report\n", "    Kind: report\n", "Kind"),
        (B, "    attribution: article", "    atribution: article", "atribution"),
        (B, "  - id: s1\n", "  - uid: s1\n", "uid"),
        (B, "paragraph: 2, ", "paragaph: 2, ", "paragaph"),
        (B, "gloss: {en: Commander", "glos: {en: Commander", "glos"),
        (B, "{unnamed: {ar", "{unamed: {ar", "unamed"),
        (B, "    events: [arrival]", "    event: [arrival]", "event: "),
        (B, "terms: [delegation]", "term: [delegation]", "term: "),
        (B, "key_events: [arrival]", "keyevents: [arrival]", "keyevents"),
        (B, "title: {ar: جسر في مدينة النور, en: A", "title: {ar: جسر في مدينة النور, eng: A", "A bridge in Nur}"),
        (E, "- id: nur\n", "- identity: nur\n", "identity"),
        (G, "definition:", "meaning:", "meaning"),
        (S, "languages:", "language:", "language:"),
        (R, "place: nur", "palce: nur", "palce"),
    ],
)
def test_a_misspelt_key_is_one_finding_and_its_value_is_not_lost(file, old, new, at, tiny, tmp_path):
    tiny.change(file, old, new)
    code = "MJZ402" if "eng:" in new else "MJZ101"
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(file, at)} {code}"]
