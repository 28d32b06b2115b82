"""What Mujaz brings along for new sites and briefings, as it lies beside the program."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent.parent / "starter"


def starter_files() -> dict[str, str]:
    """Return the files by name: `<tag>.yml` for each language, the example, and files of a new site."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(_FOLDER.iterdir()) if path.is_file()}
