"""PDFs that Typst made, mended for programs that read them.

The program that runs Typst imports this package, so it stands on no other one and is read in a moment.
"""

from mujaz.pdf.mending import APPLICATION, DIGEST, mended
from mujaz.pdf.pages import pages_digest

__all__ = ["APPLICATION", "DIGEST", "mended", "pages_digest"]
