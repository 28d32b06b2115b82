from __future__ import annotations

from mujaz.render import filter_sheet
from mujaz.views.timeline.facets import Option


def option(value: str, label: str = "") -> Option:
    return Option("source", value, f"only_source_{value}", label, "1", "1 event")


def test_what_an_option_does_not_have_is_hidden_while_the_address_names_it():
    sheet = filter_sheet([option("003")])
    assert ':root:not(.mjz-live):has([id="only_source_003"]:target) :is(.mjz-event,.mjz-year,.mjz-background)' in sheet
    assert ':not([data-source~="003"]){display:none}' in sheet


def test_an_option_that_both_languages_offer_has_its_rules_once():
    assert filter_sheet([option("003", "Dawn"), option("003", "الفجر")]) == filter_sheet([option("003")])


def test_an_option_cannot_leave_its_string():
    sheet = filter_sheet([option('"]}*{display:none}\\')])
    assert sheet.count("{") == sheet.count("}") == 4
    assert "*" not in sheet
    assert r"\22 \5d \7d \2a \7b display\3a none\7d \5c " in sheet
