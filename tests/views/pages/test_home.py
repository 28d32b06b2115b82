"""The home page: the only topic itself, several topics as a list, and without a topic the briefings."""

from __future__ import annotations

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.pages.home import home_pages
from mujaz.views.pages.topic import topic_pages
from mujaz.wording import Wording

B = "briefings/bridge.yml"


def pages(tiny, root):
    dossier = tiny.report(root).dossier
    wording = Wording.of(dossier, "en", places(dossier))
    (home,) = home_pages(dossier, wording)
    return home.view, [page.path for page in topic_pages(dossier, wording)]


def test_a_site_with_one_topic_begins_with_it(tiny, tmp_path):
    home, topics = pages(tiny.with_topic(), tmp_path)
    assert home.topic.id == "bridge-of-nur"
    assert [group.kind for group in home.topic.groups] == ["reported", "disputed", "unknown"]
    assert (home.topics, home.cards, topics) == ((), (), [])


def test_a_site_with_several_lists_them(tiny, tmp_path):
    tiny.with_topic().with_topic("another").change(B, "slug: bridge\n", "slug: bridge\ntopics: [another]\n")
    home, topics = pages(tiny, tmp_path)
    assert home.topic is None
    assert sorted(topic.id for topic in home.topics) == ["another", "bridge-of-nur"]
    assert sorted(topics) == ["topics/another.md", "topics/bridge-of-nur.md"]


def test_a_site_without_a_topic_begins_with_its_briefings(tiny, tmp_path):
    home, topics = pages(tiny, tmp_path)
    assert [card.id for card in home.cards] == ["bridge"]
    assert (home.topic, home.topics, topics) == (None, (), [])


def test_a_point_that_rests_on_a_draft_is_not_shown(tiny, tmp_path):
    tiny.with_topic().change(B, "status: published", "status: draft")
    shown = tasks.shown(tiny.report(tmp_path).dossier, drafts=False)
    assert [point.id for point in shown.topics[0].value.points] == ["cost"]
