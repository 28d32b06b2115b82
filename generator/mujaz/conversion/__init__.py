"""From the Markdown that our templates write to HTML, without Python-Markdown, which is slow and reads much more.

What is read here is a small part of Markdown, and for it the result is the same document as Python-Markdown's with the
extensions `attr_list`, `md_in_html` and `toc`: tests hold it to that on every page. Whatever else stands in a text is
not guessed at: it is an `UnreadMarkdownError`, and Python-Markdown converts the page.
"""

from mujaz.conversion.blocks import Document, Heading, Permalink, converted
from mujaz.conversion.inline import UnreadMarkdownError

__all__ = ["Document", "Heading", "Permalink", "UnreadMarkdownError", "converted"]
