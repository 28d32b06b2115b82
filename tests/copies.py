"""Copies that a reader may have of the tiny site's articles, and what each of them is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from mujaz.model import fingerprint
from mujaz.model.own_copy import Article, Excerpt
from tiny import ARTICLE, KEY
from two_sources import ARTICLE as ENGLISH
from two_sources import KEY as ENGLISH_KEY


@dataclass(frozen=True)
class Case:
    """A copy, and how many excerpts are found in their place, elsewhere and nowhere in it.

    Attributes:
        name: what it is.
        text: the copy.
        article: what is published of the article.
        found: the three numbers.
        other: numbers of the paragraphs that are not in it as they were.
    """

    name: str
    text: str
    article: Article
    found: tuple[int, int, int]
    other: tuple[int, ...] = ()


def published(text: str, key: str, excerpts: list[tuple[int, str]]) -> Article:
    """Return what is published of an article with these excerpts, each after the number of its paragraph."""
    lines = [(fingerprint.count_words(line), fingerprint.hashes(line, key)) for line in fingerprint.paragraphs(text)]
    return Article(
        key,
        [(words, fingerprint.digest(hashes, key)) for words, hashes in lines],
        [Excerpt(n, said, fingerprint.encode(fingerprint.hashes(said, key))) for n, said in excerpts],
    )


ARABIC_PUBLISHED = published(
    ARTICLE,
    KEY,
    [
        (1, "خبر من المدينة القديمة"),
        (2, "وصل القائد سالم عامر إلى مدينة النور"),
        (3, "اتفاقية بناء جسر طوله 70 مترًا"),
        (4, "ويعيش فيها صيادون ونجارون، وكان أهلها"),
    ],
)
ENGLISH_PUBLISHED = published(
    ENGLISH,
    ENGLISH_KEY,
    [
        (2, "Commander Salim Amir came to Nur on Sunday"),
        (3, "signed a deal on Monday for a bridge 70 metres long"),
        (4, "A ferry has crossed the river twice a day"),
        (8, "builds the road that has to lead to it from the market"),
    ],
)

_LINES = fingerprint.paragraphs(ENGLISH)
_ARABIC_LINES = fingerprint.paragraphs(ARTICLE)
_WRAPPED = "\n".join(" ".join(line.split()[at : at + 9]) for line in _LINES for at in range(0, len(line.split()), 9))
_FEW = published("One two.\n\nAlpha beta gamma.\n", KEY, [(1, "One two"), (2, "Alpha beta gamma")])

CASES = [
    Case("the article", ENGLISH, ENGLISH_PUBLISHED, (4, 0, 0)),
    Case("the article in Arabic", ARTICLE, ARABIC_PUBLISHED, (4, 0, 0)),
    Case(
        "line ends of Windows behind a byte order mark",
        "\ufeff" + ENGLISH.replace("\n", "\r\n"),
        ENGLISH_PUBLISHED,
        (4, 0, 0),
    ),
    Case("line ends of an old Macintosh", ENGLISH.replace("\n", "\r"), ENGLISH_PUBLISHED, (4, 0, 0)),
    Case("decomposed letters", unicodedata.normalize("NFD", ARTICLE), ARABIC_PUBLISHED, (4, 0, 0)),
    Case(
        "vowel marks, tatweel and bidi controls",
        ARTICLE.replace("القائد", "\u200fالقَائِـــدُ\u200f"),
        ARABIC_PUBLISHED,
        (4, 0, 0),
    ),
    Case("presentation forms", ARTICLE.replace("لا", "\ufefb"), ARABIC_PUBLISHED, (4, 0, 0)),
    Case(
        "no-break spaces, and blanks before commas",
        ENGLISH.replace(" ", "\u00a0").replace(",", " ,"),
        ENGLISH_PUBLISHED,
        (4, 0, 0),
    ),
    Case(
        "numbered paragraphs",
        "\n".join(f"{n}. {line}" for n, line in enumerate(_LINES, 1)),
        ENGLISH_PUBLISHED,
        (4, 0, 0),
    ),
    Case(
        "paragraphs with Arabic numbers",
        "\n".join(f"{'٠١٢٣٤٥٦'[n]}- {line}" for n, line in enumerate(_ARABIC_LINES, 1)),
        ARABIC_PUBLISHED,
        (4, 0, 0),
    ),
    Case(
        "a page with its menus",
        f"Home\nNews | Sport\n\n{ENGLISH}\nMost read\n{_LINES[0]}\nContact\n",
        ENGLISH_PUBLISHED,
        (4, 0, 0),
    ),
    Case("lines that are cut", _WRAPPED, ENGLISH_PUBLISHED, (4, 0, 0)),
    Case(
        "one word changed inside an excerpt",
        ENGLISH.replace("came to Nur", "went to Nur"),
        ENGLISH_PUBLISHED,
        (3, 0, 1),
        (2,),
    ),
    Case(
        "one word changed beside an excerpt",
        ENGLISH.replace("a large team", "a small team"),
        ENGLISH_PUBLISHED,
        (4, 0, 0),
        (2,),
    ),
    Case(
        "the last word of an excerpt changed",
        ENGLISH.replace("twice a day", "twice a week"),
        ENGLISH_PUBLISHED,
        (3, 0, 1),
        (4,),
    ),
    Case(
        "punctuation changed inside an excerpt",
        ARTICLE.replace("ونجارون، وكان", "ونجارون وكان"),
        ARABIC_PUBLISHED,
        (3, 0, 1),
        (4,),
    ),
    Case("a paragraph left out", "\n".join(_LINES[:3] + _LINES[4:]), ENGLISH_PUBLISHED, (3, 0, 1), (4,)),
    Case(
        "a paragraph added",
        "\n".join([*_LINES[:2], "Something else was added here by somebody.", *_LINES[2:]]),
        ENGLISH_PUBLISHED,
        (4, 0, 0),
    ),
    Case(
        "an excerpt moved to another paragraph",
        "\n".join([*_LINES[:3], *_LINES[4:], "And: a ferry. A ferry has crossed the river twice a day."]),
        ENGLISH_PUBLISHED,
        (3, 1, 0),
        (4,),
    ),
    Case(
        "two paragraphs in each other's place",
        "\n".join([_LINES[1], _LINES[0], *_LINES[2:]]),
        ENGLISH_PUBLISHED,
        (4, 0, 0),
    ),
    Case("everything in one line", " ".join(_LINES), ENGLISH_PUBLISHED, (0, 4, 0), (1, 2, 3, 4, 5, 6, 7, 8)),
    Case(
        "an excerpt alone",
        "Commander Salim Amir came to Nur on Sunday",
        ENGLISH_PUBLISHED,
        (0, 1, 3),
        (1, 2, 3, 4, 5, 6, 7, 8),
    ),
    Case("another text", ARTICLE, ENGLISH_PUBLISHED, (0, 0, 4), (1, 2, 3, 4, 5, 6, 7, 8)),
    Case("four words", "One two three four", ENGLISH_PUBLISHED, (0, 0, 4), (1, 2, 3, 4, 5, 6, 7, 8)),
    Case("no words", " \n—\n\u200f\n", ENGLISH_PUBLISHED, (0, 0, 4), (1, 2, 3, 4, 5, 6, 7, 8)),
    Case("nothing", "", ENGLISH_PUBLISHED, (0, 0, 4), (1, 2, 3, 4, 5, 6, 7, 8)),
    Case("paragraphs of a few words", "x\nAlpha beta gamma!\n1) One two\n", _FEW, (2, 0, 0)),
]

TEXTS = [
    "قال: «وصل القائدُ إلى المـــدينة يوم الأحد».",
    "ﻻ ﷲ ﷺ ﻟﻠﺴﻼم ﬁne ﬀ ﬃ ﭏ ﴿آية﴾ ﷼",
    "a\u0301 e\u0301te\u0301, co\u00adop\u200bera\u200dtion — “so” it is",
    "क्षेत्र में पाँच शब्द हैं और छह भी",
    "한국어 문장은 다섯 낱말보다 길다 그렇지 각",
    "snake_case ½ ² Ⅷ ٣٤ 𝟗 𐒠 𞤀𞤁 x\u2028y\u0085z",
    "one ,two( three )four . five - six",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👧 family of four and five",
    "",
]
"""Texts whose hashes are compared: letters, marks and blanks that languages of programs see differently."""
