"""Take the README's pictures of the built site: `make pictures`.

Both languages side by side: a briefing at desktop and at phone width, the home page in the dark, and the timeline; and
printed pages.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import BrowserContext, sync_playwright

from printed import take_printed

SITE = Path("site")
OUT = Path(__file__).parent
BRIEFING = "briefings/munir-benghazi-agreement/"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def take(context: BrowserContext, page_url: str, base: str, name: str, size: tuple[int, int]) -> None:
    width, height = size
    frames = "".join(
        f'<iframe src="{base}{tag}/{page_url}" style="border:1px solid #bbb;width:{width}px;height:{height}px"></iframe>'
        for tag in sorted(p.name for p in SITE.iterdir() if (p / "index.html").is_file())
    )
    page = context.new_page()
    page.set_viewport_size({"width": 2 * width + 48, "height": height + 32})
    body = f'<body style="margin:16px;display:flex;gap:16px;background:#eee">{frames}</body>'
    page.route(f"{base}pair", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(f"{base}pair", wait_until="networkidle")
    page.screenshot(path=OUT / f"{name}.png")
    picture = Image.open(OUT / f"{name}.png")
    picture.quantize(128).save(OUT / f"{name}.png", optimize=True)
    page.close()


def main() -> int:
    program = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if program is None or not SITE.is_dir():
        sys.stderr.write("needs Chromium and a built site: `make chromium site`\n")
        return 2
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=SITE))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(profile, executable_path=program, args=FLAGS)
        take(context, BRIEFING, base, "desktop", (1240, 860))
        take(context, BRIEFING, base, "phone", (390, 780))
        take(context, "timeline/", base, "timeline", (1240, 860))
        context.close()
        dark = playwright.chromium.launch_persistent_context(
            f"{profile}-dark", executable_path=program, args=FLAGS, color_scheme="dark"
        )
        take(dark, "", base, "home", (1240, 860))
        dark.close()
        shutil.rmtree(f"{profile}-dark")
    take_printed(SITE, OUT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
