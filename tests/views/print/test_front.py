"""What stands on the front page of a brief."""

from __future__ import annotations

from mujaz import tasks
from mujaz.views.print import SiteAddress, booklet, brief
from tiny import REPOSITORY

DOSSIER = tasks.shown(tasks.report_folder(REPOSITORY).dossier, drafts=False)
WORDING = tasks.wordings_of(DOSSIER)["en"]
AT = SiteAddress("https://a.example/")


def front(slug):
    (briefing,) = (record.value for record in DOSSIER.briefings if record.value.slug == slug)
    return brief(briefing, DOSSIER, WORDING, AT)


def groups(view):
    return {group.kind: [str(item.text) for item in group.items] for group in view.front.groups}


def test_a_brief_has_the_points_that_rest_on_it_and_no_other():
    found = groups(front("munir-visit-concern"))
    assert [text for text in found["agreed"] if "Benghazi" in text or "eastern Libyan forces" in text] == found[
        "agreed"
    ]
    assert found["disputed"][0].startswith("Who signed the Benghazi agreement")
    assert not any("Saddam Haftar visited Pakistan" in text for text in found["agreed"])


def test_what_is_disputed_is_told_in_full_and_once():
    view = front("munir-benghazi-agreement")
    disputed = next(group for group in view.front.groups if group.kind == "disputed")
    assert 3 <= disputed.least <= len(disputed.items) <= 5
    told = [key for item in disputed.items for key in item.tells]
    assert len(told) == len(set(told)) >= len(disputed.items)
    assert all("Al-Estiklal" in str(item.text) or "Imad Ismail" in str(item.text) for item in disputed.items)


def test_the_imprint_has_days_speakers_and_publisher():
    labels = [fact.label for fact in front("munir-benghazi-agreement").front.facts]
    assert labels == ["As of", "Published", "Who says so", "Publisher"]


def test_the_code_leads_to_exactly_this_briefing():
    assert front("munir-visit-concern").front.code.link == "https://a.example/en/briefings/munir-visit-concern/"
    assert booklet(DOSSIER, WORDING, AT).front.code.link == "https://a.example/en/"


def test_a_site_without_an_address_has_no_code_and_one_without_topics_tells_what_its_source_reports(tiny, tmp_path):
    dossier = tiny.report(tmp_path).dossier
    view = brief(dossier.briefings[0].value, dossier, tasks.wordings_of(dossier)["en"])
    assert view.front.code is None
    assert groups(view)["reported"][0] == "Salim Amir arrived in Nur."
    assert "Who signed" not in groups(view)["disputed"][0], "it says what the passages say"


def test_what_is_printed_is_counted_by_the_number_of_statements(tiny, tmp_path):
    dossier = tiny.report(tmp_path).dossier
    view = brief(dossier.briefings[0].value, dossier, tasks.wordings_of(dossier)["en"])
    assert len(view.printed) == len(view.statements) + 1
    assert "1 of 2 statements, with 1 passage" in view.printed[1]
    assert "in full: 2 statements" in view.printed[2]
