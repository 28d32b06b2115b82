"""Take the README's pictures of the built site: `make pictures`.

Both languages of one briefing side by side, at desktop and at phone width.
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

from playwright.sync_api import BrowserContext, sync_playwright

SITE = Path("site")
OUT = Path(__file__).parent
PAGE = "briefings/munir-benghazi-agreement/"
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


def take(context: BrowserContext, base: str, name: str, width: int, height: int) -> None:
    frames = "".join(
        f'<iframe src="{base}{tag}/{PAGE}" style="border:1px solid #bbb;width:{width}px;height:{height}px"></iframe>'
        for tag in sorted(p.name for p in SITE.iterdir() if (p / "index.html").is_file())
    )
    page = context.new_page()
    page.set_viewport_size({"width": 2 * width + 48, "height": height + 32})
    body = f'<body style="margin:16px;display:flex;gap:16px;background:#eee">{frames}</body>'
    page.route(f"{base}pair", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(f"{base}pair", wait_until="networkidle")
    for frame in page.frames[1:]:
        frame.evaluate("document.querySelector('.mjz-evidence').open = true")
    page.screenshot(path=OUT / f"{name}.png")
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
        take(context, base, "desktop", 1100, 820)
        take(context, base, "phone", 390, 780)
        context.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
