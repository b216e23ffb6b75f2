"""What one may not see leaves no trace: in no list, detail, search, suggestion, count, file or error page.

Every address of the house is asked as every role about things that are not theirs (`plants.py`), in three
ways (`leaks.py`). An address that is not in `urls_by_role.toml` fails in tests/architecture.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from sara.config.middleware import ActorMiddleware
from sara.foundation.actors import SYSTEM, ActorKind
from sara.foundation.errors import NotAllowed
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices.models import Notice
from sara.foundation.permissions import Permission
from sara.foundation.permissions.scope import EVERYWHERE
from sara.registers.people.api import visible_to
from sara.services.programmes.api import run_page
from tests.house.asking import Asker
from tests.house.leaks import Asked, given_away, sweep, sweep_of, traces, words_told
from tests.house.plants import Plant, grounds, plant
from tests.house.world import NOW, ROLES

TYPED: Final = ("پری‌سیما", "ناگشوده", "46198")
KNOWS_ONE: Final = {
    "desk": "elsewhere",
    "manager": "elsewhere",
    "elsewhere": "here",
}  # role: what it may not see
KNOWS_NONE: Final = ("guest", "resident", "another", "instructor", "officer")

pytestmark = pytest.mark.django_db

Answers = Mapping[str, list[Asked]]


@dataclass(frozen=True)
class Story:
    """What everybody is told before anything is planted, with what is not his, and with all of it."""

    asker: Asker
    plants: Mapping[str, Plant]
    before: Answers
    beside: Answers
    after: Answers


@pytest.fixture(scope="module")
def story(asker: Asker) -> Story:
    """Told once for all tests of this file: it takes some two thousand answers."""
    places = {ground.name: ground for ground in grounds(asker.world)}
    asker.settle()
    before = {role: list(sweep(asker, role, TYPED)) for role in (*KNOWS_ONE, *KNOWS_NONE)}
    beside: dict[str, list[Asked]] = {}
    for name, ground in places.items():
        with asker.undone():
            plant(ground)
            strangers = [role for role, hidden in KNOWS_ONE.items() if hidden == name]
            beside |= {role: list(sweep(asker, role, TYPED)) for role in strangers}
    plants = {name: plant(ground) for name, ground in places.items()}
    asker.settle()
    after = {role: list(sweep(asker, role, TYPED)) for role in (*KNOWS_NONE, "headquarters")}
    return Story(asker, plants, before, beside, beside | after)


def test_nobody_reads_a_word_that_is_not_for_him(story: Story) -> None:
    told = [line for role in ROLES for line in words_told(story.plants.values(), role, story.after[role])]
    assert told == [], "\n" + "\n".join(told)


def test_nobody_notices_that_something_is_there(story: Story) -> None:
    seen = []
    for role, name in KNOWS_ONE.items():
        seen += traces(story.before[role], story.beside[role], exact=story.plants[name].exact)
    for role in KNOWS_NONE:
        seen += traces(story.before[role], story.after[role])
    assert seen == [], "\n" + "\n".join(seen)


def test_a_hidden_code_is_answered_like_a_code_that_nobody_has(story: Story) -> None:
    found = []
    for one in story.plants.values():
        for role in one.hidden_from:
            found += given_away(story.asker, one, role, one.codes)
    assert found == [], "\n" + "\n".join(found)


def test_a_leak_in_a_search_is_found_out(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control of words and traces: a search that forgets whom one may see."""
    monkeypatch.setattr(Permission, "scope", lambda *_asked: EVERYWHERE)
    leaking = list(sweep_of(story.asker, "desk", "/desk/<slug:slug>/find/", TYPED[:1]))
    assert words_told(story.plants.values(), "desk", leaking)
    assert traces(story.before["desk"], leaking)


def test_a_leak_in_a_count_is_found_out(story: Story) -> None:
    """A page that says how many there are, without a name, is another page than before."""
    (before, *_rest) = story.before["desk"]
    counted = replace(before, answer=replace(before.answer, body=before.answer.body + b"2"))
    assert traces([before], [counted])


def test_a_door_that_says_not_for_you_instead_of_not_there_is_found_out(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sara.services.programmes.queries.rolls.refusal_of", lambda *_about: NotAllowed())
    one = story.plants["elsewhere"]
    runs = {"runs": one.codes["runs"], "sessions": 1}
    assert any("/roll/" in line for line in given_away(story.asker, one, "resident", runs))


def test_nobody_who_knocks_is_the_system(story: Story, rf: RequestFactory) -> None:
    """The system acts where nobody asked: no session and no header makes a visitor of it."""
    seen: list[ActorKind] = []

    def note(request: HttpRequest) -> HttpResponse:
        seen.append(request.actor.kind)  # type: ignore[attr-defined]
        return HttpResponse()

    users: list[Any] = [AnonymousUser(), *story.asker.world.accounts.values()]
    for user in users:
        request = rf.get("/", headers={"X-Actor": "system", "Authorization": "system"})
        request.user = user
        ActorMiddleware(note)(request)  # type: ignore[arg-type]
    assert len(seen) == len(ROLES)
    assert ActorKind.SYSTEM not in seen


def test_what_the_system_sends_tells_each_only_of_himself(story: Story, deliver: Deliver) -> None:
    """Messages are written by the system, which sees all: a word of one stands in no message to another."""
    with story.asker.undone():
        deliver()
        for one in story.plants.values():
            words = [word for secret in one.secrets for word in secret.words]
            own = {word for word in words if word.startswith("09")}
            told = Notice.objects.exclude(to_mobile__in=own).exclude(person_id=one.person_id)
            texts = [f"{row.text} {row.values}" for row in told.order_by("id")]
            assert [(word, text) for word in words for text in texts if word in text] == []


def test_the_system_sees_what_is_planted(story: Story) -> None:
    """The last role of the table: whatever the twin of a permission hides, it hides from others."""
    for one in story.plants.values():
        assert visible_to(SYSTEM, now=NOW).filter(code=one.codes["people"]).exists()
        assert run_page(str(one.codes["runs"]), actor=SYSTEM, now=NOW)
