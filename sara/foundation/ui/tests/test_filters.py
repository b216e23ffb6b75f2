from urllib.parse import parse_qs

from django.http import QueryDict

from sara.foundation.ui.filters import Choice, Filters
from sara.foundation.ui.tests.render import rendered

CHOICES = (
    Choice("day", "روز", [("sat", "شنبه"), ("sun", "یکشنبه")]),
    Choice("who", "برای", [("women", "بانوان"), ("men", "آقایان")], several=True),
)


def filters(query: str) -> Filters:
    return Filters(QueryDict(query), search="نام", choices=CHOICES)


def link(found: Filters, name: str, value: str) -> dict[str, list[str]]:
    group = next(group for group in found.groups() if group.choice.name == name)
    option = next(option for option in group.options if option.value == value)
    return parse_qs(option.href.removeprefix("?"))


def test_what_the_address_does_not_know_is_left_aside() -> None:
    found = filters("day=doomsday&who=men&who=cats&x=1&q= a%00b ")

    assert (found.one("day"), found.many("who"), found.q) == ("", ("men",), "ab")


def test_a_chip_turns_its_answer_on_and_off_and_keeps_the_others() -> None:
    found = filters("q=a&day=sat&who=men&page=4")

    assert link(found, "day", "sun") == {"q": ["a"], "day": ["sun"], "who": ["men"]}
    assert link(found, "day", "sat") == {"q": ["a"], "who": ["men"]}
    assert link(found, "who", "women") == {"q": ["a"], "day": ["sat"], "who": ["men", "women"]}


def test_searching_keeps_the_chips_in_force() -> None:
    html = rendered(
        "{% filters filters count=3 noun='کلاس' into='results' export='/list.csv' %}",
        filters=filters("day=sat"),
    )

    assert '<input type="hidden" name="day" value="sat">' in html
    assert "<strong>۳</strong> کلاس پیدا شد" in html
    assert 'hx-target="#results"' in html
    assert 'href="/list.csv?day=sat&amp;as=xlsx"' in html
    assert 'href="/list.csv?day=sat&amp;as=csv"' in html


def test_a_search_nobody_would_type_is_cut() -> None:
    assert len(filters("q=" + "ا" * 5000).q) == 200
