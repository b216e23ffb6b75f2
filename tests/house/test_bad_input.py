"""Whatever is typed or sent, the house answers in words: nothing breaks, runs, or is kept half."""

import random
import re
from collections.abc import Iterable
from functools import partial
from typing import Final

import pytest

from sara.foundation.persian import clean
from tests.house.addresses import CONVERTED, Examples, addresses
from tests.house.asking import Answer, Asker
from tests.house.filled import ANY_TEXT, Values, as_received, broken_multipart, encoded, honest
from tests.house.forms_seen import Control, Page
from tests.house.naughty import (
    BAD_NUMBERS,
    BAD_PATHS,
    MARKER,
    NO_SUCH_CHOICE,
    OWN,
    Deck,
    big_list,
    same_chance,
)
from tests.house.survey import Found, Survey, begin, survey

BAD_QUERIES: Final = ("%FF%FE=%00&%ED%A0%80&&&==;;page=-1&after=x&as=csv", f"q={'x' * 100_000}")
ONLY_POSTED: Final = {
    "city:retry_delivery",
    "city:retry_message",
    "sms:resend_of_city",
    "sms:resend_of_house",
}  # their GET leads to the list, whatever the number

Wrong = list[str]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def seen(asker: Asker) -> Survey:
    """Every form that the world of this file shows."""
    return survey(asker)


def send(seen: Survey, found: Found, values: Values, chance: random.Random) -> Answer:
    """Sent as one of those who may: sometimes with htmx, sometimes in English; then undone."""
    headers = {"HX-Request": "true"} if chance.random() < 0.3 else {}
    body = encoded(values)
    with seen.asker.undone():
        found = begin(seen.asker, found)
        if found.form.method == "get":
            path = f"{found.action.partition('?')[0]}?{body.decode()}"
            return seen.asker.do(found.role, "get", path, headers=headers)
        english = "/en" if chance.random() < 0.2 and not found.before else ""
        return seen.asker.do(found.role, "post", english + found.action, body, headers=headers)


def told(found: Found, answer: Answer, about: str) -> Wrong:
    return [f"{found.name} {about[:90]!r}: {fault}" for fault in dict.fromkeys(answer.wrong)]


def first_of_each(wrong: Wrong) -> str:
    """One example of each fault of each form, a line for each."""
    each = {re.sub(r"'.*'|\".*\"", "", one): one for one in reversed(wrong)}
    return "\n" + "\n".join(reversed(each.values()))


def lost(found: Found, values: Values, answer: Answer) -> Wrong:
    """What was typed and does not stand in the page that refuses it."""
    if found.form.method != "post" or answer.status != 422:
        return []
    gone = []
    for control in found.form.typed:
        typed, shown = plain(as_received(values[control.name][-1])), answer.page.shown(control.name)
        stays = answer.is_part and not shown  # htmx leaves in the page what is not in the part
        if control.kind != "password" and not stays and typed not in map(plain, shown):
            gone.append(f"{found.name}: 422 lost {typed[:60]!r} of {control.name}")
    return gone


def plain(text: str) -> str:
    return clean(text)


def test_every_text_field_takes_every_string_of_the_naughty_list_in_words(seen: Survey) -> None:
    chance, deck, wrong = same_chance(), Deck([*OWN, *big_list()]), []
    fields = [(found, control) for found in seen.forms for control in found.form.typed]
    for _round in range(max(deck.rounds(len(fields)), 2)):
        for found, control in fields:
            text = deck.deal()
            values = honest(found.form) | {control.name: [text]}
            answer = send(seen, found, values, chance)
            wrong += told(found, answer, f"{control.name}={text}") + lost(found, values, answer)
    assert deck.dealt == {*OWN, *big_list()}
    assert wrong == [], first_of_each(wrong)


def test_all_fields_of_a_form_may_be_naughty_at_once(seen: Survey) -> None:
    chance, deck, wrong = same_chance(), Deck(OWN), []
    for found in seen.forms:
        for _time in range(4 if found.form.typed else 0):
            values = honest(found.form) | {one.name: [deck.deal()] for one in found.form.typed}
            answer = send(seen, found, values, chance)
            wrong += told(found, answer, str(values)) + lost(found, values, answer)
    assert wrong == [], first_of_each(wrong)


def some(chance: random.Random, of: Iterable[str], *, count: int) -> list[str]:
    every = list(of)
    return chance.sample(every, min(count, len(every)))


def foreign(seen: Survey, control: Control, chance: random.Random) -> list[str]:
    """Choices that the form does not offer: of no kind at all, and of other people."""
    others = [str(person.code) for person in (seen.asker.world.resident,)]
    others += [str(account.person_id) for account in seen.asker.world.accounts.values()]
    others += [str(seen.asker.world.house.city.other_house.pk), seen.asker.world.house.city.other_house.slug]
    unknown, others = (
        [one for one in many if one not in control.options] for many in (NO_SUCH_CHOICE, others)
    )
    return [*chance.sample(unknown, 2), *chance.sample(others, 2)]


def test_a_choice_that_the_form_does_not_offer_is_refused(seen: Survey) -> None:
    chance, wrong = same_chance(), []
    for found in seen.forms:
        for control in found.form.controls:
            for choice in foreign(seen, control, chance) if not control.is_typed else ():
                answer = send(seen, found, honest(found.form) | {control.name: [choice]}, chance)
                wrong += told(found, answer, f"{control.name}={choice}")
                if answer.accepted and control.is_chosen:
                    wrong.append(f"{found.name}: took {control.name}={choice[:60]!r}")
    assert wrong == [], first_of_each(wrong)


def test_fields_that_are_missing_repeated_or_unknown_break_nothing(seen: Survey) -> None:
    chance, wrong = same_chance(), []
    for found in seen.forms:
        usual = honest(found.form)
        sample = partial(some, chance, count=2)
        tries = [{name: [*every, "دیگر"] for name, every in usual.items()}, {"no-such-field": ["x"]}]
        tries += [{name: every for name, every in usual.items() if name != left} for left in sample(usual)]
        tries += [usual | {one.name: [one.options[0]]} for one in found.form.pressed]
        tries.append({f"{name}[]": every for name, every in usual.items()} | {"\x00": ["\x00"]})
        for values in tries:
            wrong += told(found, send(seen, found, values, chance), str(values))
    assert wrong == [], first_of_each(wrong)


def bodies(values: Values, chance: random.Random) -> list[tuple[str, bytes]]:
    usual, cut = encoded(values), broken_multipart(values, chance)
    return [
        ("application/json", b'{"a": [1, null'),
        ("application/x-www-form-urlencoded", b"\xff\xfe=%FF%FE&" + usual),
        ("application/x-www-form-urlencoded; charset=no-such-charset", usual),
        ("multipart/form-data; boundary=cut", cut),
        ("multipart/form-data", cut),
        ("\xff/\x01", b"\x00"),
    ]


def test_a_body_that_no_browser_sends_is_answered_in_words(seen: Survey) -> None:
    chance, wrong = same_chance(), []
    for found in seen.forms:
        if found.form.method != "post":
            continue
        for kind, body in chance.sample(bodies(honest(found.form), chance), 3):
            with seen.asker.undone():
                action = begin(seen.asker, found).action
                answer = seen.asker.do(found.role, "post", action, body, content_type=kind)
            wrong += told(found, answer, kind)
    assert wrong == [], first_of_each(wrong)


def test_too_much_at_once_is_refused_in_words(seen: Survey) -> None:
    found = next(one for one in seen.forms if one.action.endswith("/message/"))
    many = encoded({f"n{number}": ["x"] for number in range(2_500)})
    for body in (many, b"text=" + b"x" * 3_000_000):
        answer = seen.asker.ask(found.role, "post", found.action, body)
        assert (answer.status, answer.wrong) == (400, [])


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_a_method_that_no_address_knows_is_405_in_words(seen: Survey, method: str) -> None:
    wrong = []
    for screen in {one.path: one for one in seen.screens}.values():
        answer = seen.asker.ask(screen.role, method, screen.path, b"{}", content_type="application/json")
        wrong += [f"{method} {screen.path}: {fault}" for fault in answer.wrong]
        if answer.status != 405:
            wrong.append(f"{method} {screen.path} ({screen.role}): {answer.status}")
    assert wrong == [], first_of_each(wrong)


def test_an_address_with_a_bad_argument_is_not_there(seen: Survey) -> None:
    wrong, chance = [], same_chance()
    roles = {one.address.route: one.role for one in reversed(seen.screens)}
    for address in (one for one in addresses() if one.route in roles and one.name not in ONLY_POSTED):
        right = seen.asker.world.examples
        for _before, name in address.arguments:
            kind = {found[1]: found[0] for found in CONVERTED.findall(address.route)}[name]
            for bad in some(chance, BAD_NUMBERS if kind == "int" else BAD_PATHS, count=5):
                path = Examples(right.by_part, {address.route: {name: bad}}).path(address)
                for method in ("get", "post") if chance.random() < 0.4 else ("get",):
                    answer = seen.asker.ask(roles[address.route], method, path)
                    wrong += [f"{method} {path[:120]}: {fault}" for fault in answer.wrong]
                    if answer.status not in ({404} if method == "get" else {403, 404, 405}):
                        wrong.append(f"{method} {path[:120]}: {answer.status}")
    assert wrong == [], first_of_each(wrong)


def test_an_address_asked_with_nonsense_answers_in_words(seen: Survey) -> None:
    deck, wrong = Deck(OWN), []
    for path, (role, names) in seen.links.items():
        asked = [encoded({name: [deck.deal()]}).decode() for name in sorted(names)]
        for query in [
            *asked,
            "%FF%FE=%00&%ED%A0%80",
            f"q={'x' * 100_000}",
            "&&&==;;",
            "page=-1&after=x&as=csv",
        ]:
            answer = seen.asker.ask(role, "get", f"{path}?{query}")
            wrong += [f"{path}?{query[:80]} ({role}): {fault}" for fault in answer.wrong]
    assert wrong == [], first_of_each(wrong)


def marked(found: Found) -> Values:
    """The marker in each field in which any text may stand."""
    usual = honest(found.form)
    free = [one.name for one in found.form.typed if one.kind == "textarea" or usual[one.name] == [ANY_TEXT]]
    return usual | {name: [MARKER] for name in free} if free else {}


def test_what_was_accepted_is_shown_escaped_on_every_screen(seen: Survey) -> None:
    wrong, kept = [], 0
    with seen.asker.undone():
        for found in seen.forms:
            values = marked(found)
            if values and found.form.method == "post" and not found.before:
                answer = seen.asker.do(found.role, "post", found.action, encoded(values))
                kept += answer.accepted
                wrong += told(found, answer, MARKER)
                seen.asker.settle()
        for screen in seen.screens:
            answer = seen.asker.do(screen.role, "get", screen.path)
            wrong += [f"{screen.path} ({screen.role}): {fault}" for fault in answer.wrong]
    assert kept > 5
    assert wrong == [], first_of_each(wrong)


def test_a_page_in_which_something_would_run_is_found_out() -> None:
    assert Page(MARKER).dangers
    assert Page("<img src=x onerror=alert(1)>").dangers
    assert Page('<a href=" JavaScript:alert(1)">').dangers
    assert not Page("&lt;script&gt;alert(1)&lt;/script&gt;").dangers
