"""A picture of printed pages for the README: the first page of a brief in each language, and of the bilingual one."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

SLUG = "munir-benghazi-agreement"
WIDTH, GAP = 620, 16
PAPER = (238, 238, 238)


def take_printed(site: Path, out: Path) -> Path:
    """Draw first pages side by side, into `printed.png`.

    Args:
        site: the built site.
        out: folder for the picture.
    """
    files = sorted((site / "print" / "briefs").glob(f"{SLUG}.*.pdf"), key=lambda path: path.name.count("-"))
    pictures = []
    for path in files:
        page = pypdfium2.PdfDocument(path)[0]
        pictures.append(page.render(scale=WIDTH / page.get_width()).to_pil())
    height = max(picture.height for picture in pictures)
    whole = Image.new("RGB", (len(pictures) * (WIDTH + GAP) + GAP, height + 2 * GAP), PAPER)
    for position, picture in enumerate(pictures):
        whole.paste(picture, (GAP + position * (WIDTH + GAP), GAP))
    target = out / "printed.png"
    whole.quantize(64).save(target, optimize=True)
    return target


if __name__ == "__main__":
    take_printed(Path("site"), Path(__file__).parent)
