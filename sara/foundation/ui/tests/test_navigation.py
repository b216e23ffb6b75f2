from sara.foundation.actors import GUEST, Actor, ActorKind
from sara.foundation.ui.navigation import Menu, MenuItem, signed_in

PERSON = Actor(kind=ActorKind.PERSON, account_id=1, person_id=1)

MENU = Menu(
    MenuItem("اجزا", "ui:components", order=20),
    MenuItem("رنگ", "ui:theme", order=10, shown_to=signed_in),
    MenuItem("نساخته", "nowhere:home", order=5),
)


def test_an_entry_for_others_is_not_hinted_at() -> None:
    assert [link.label for link in MENU.links(GUEST, "/")] == ["اجزا"]
    assert [link.label for link in MENU.links(PERSON, "/")] == ["رنگ", "اجزا"]


def test_the_entry_of_the_page_is_marked_on_pages_below_it_too() -> None:
    assert [link.current for link in MENU.links(PERSON, "/components/buttons/")] == [False, True]
    assert not any(link.current for link in MENU.links(PERSON, "/"))


def test_a_count_stands_with_its_entry() -> None:
    assert [link.count for link in MENU.links(PERSON, "/", {"ui:components": 3})] == [None, 3]


def test_an_entry_of_the_same_address_is_replaced() -> None:
    menu = Menu(MenuItem("کهنه", "ui:components"))
    menu.add(MenuItem("نو", "ui:components"))

    assert [link.label for link in menu.links(GUEST, "/")] == ["نو"]
