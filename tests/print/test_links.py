"""A link out of the site on paper: its address stands behind it, and leads there."""

from __future__ import annotations

import pikepdf
import pytest
from outloud import check
from pdfua.validator import validate

from readers import pages

ADDRESS = "https://example.org/treaty_(2025)"
B = "briefings/bridge.yml"
TEXT = "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}\n    evidence"
LINKED = f'text: {{ar: "وصل سالم عامر إلى [مدينة النور]({ADDRESS}).", en: "Salim Amir arrived in [Nur]({ADDRESS})."}}\n    evidence'


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_the_address_can_be_read_and_followed(tag, tiny, tmp_path, run):
    tiny.change(B, TEXT, LINKED)
    done = run("mujaz", "pdf", "bridge", "--lang", tag, "--out", "out", cwd=tiny.write(tmp_path))
    assert done.returncode == 0, done.stderr
    (path,) = (tmp_path / "out").rglob(f"*.{tag}.pdf")
    text = "".join("".join(page.split()) for page in pages(path)).replace("\u200b", "")
    # PDFium reads the parts of what runs against the text in an order of its own.
    whole = ["example.org/treaty_(2025)"] if tag == "en" else ["example", "org", "treaty", "2025"]
    assert all(part in text for part in whole)
    with pikepdf.open(path) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", []) if "/A" in link]
        assert ADDRESS in {str(link.A.get("/URI", "")) for link in links}
        assert all(str(link.get("/Contents", "")) for link in links)
    assert [finding for finding in check(str(path), skip={"TAG-002"}).findings if finding.severity == "error"] == []
    assert not validate(str(path)).findings
