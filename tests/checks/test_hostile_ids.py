"""An id cannot leave its folder, nor take the name of a device, another id's or one that pages have."""

from __future__ import annotations

import pytest

from tiny import said

B = "briefings/bridge.yml"
BAD = [
    "..",
    "../bridge",
    "/etc/passwd",
    "a/b",
    "a\\\\b",
    "c:",
    "bridge.",
    "bridge ",
    "bridge.html",
    "~",
    "Bridge",
    "con",
    "nul",
    "aux",
    "prn",
    "com1",
    "lpt9",
    "index",
    "x" * 81,
    "br\u0456dge",
    "ｂridge",
    "bridge\u0301",
    "bri\u00addge",
    "bridge\\u0000",
    "bridge\\n",
    "-",
    "--x",
    "%2e%2e",
    "<b>",
    "a&b",
]


@pytest.mark.parametrize("name", BAD)
def test_a_slug_that_cannot_be_a_folder_is_a_finding(name, tiny, tmp_path):
    tiny.change(B, "slug: bridge", f'slug: "{name}"')
    assert f"{B}:2:7 MJZ203" in said(tiny.report(tmp_path).findings)


@pytest.mark.parametrize("name", BAD)
def test_a_former_slug_and_the_id_of_a_statement_too(name, tiny, tmp_path):
    tiny.change(B, "slug: bridge", f'slug: bridge\naliases: ["{name}"]').change(B, "id: s2", f'id: "{name}"')
    found = said(tiny.report(tmp_path).findings)
    assert f"{B}:3:11 MJZ203" in found
    assert tiny.place(B, f'"{name}"\n    kind') + " MJZ203" in found


@pytest.mark.parametrize("name", ["mjz-search", "mjz-prints", "mjz-filter", "mjz-search-results", "mjz-anything"])
@pytest.mark.parametrize(
    ("file", "old"),
    [
        (B, "id: s2"),
        ("briefings/entities.yml", "id: nur"),
        ("briefings/events.yml", "id: arrival"),
        (B, "slug: bridge"),
    ],
)
def test_an_anchor_of_the_frame_is_a_finding(file, old, name, tiny, tmp_path):
    key = old.partition(":")[0]
    tiny.files[file] = tiny.files[file].replace(old, f"{key}: {name}")
    assert tiny.place(file, f"{name}") + " MJZ205" in said(tiny.report(tmp_path).findings)


@pytest.mark.parametrize("tag", ["con", "nul", "aux", "prn"])
def test_a_language_that_would_be_a_device_is_a_finding(tag, tiny, tmp_path):
    tiny.files[f"languages/{tag}.yml"] = "tag: x\n"
    assert f"languages/{tag}.yml:1:1 MJZ103" in said(tiny.report(tmp_path).findings)
