from sara.foundation.actors import GUEST, Actor, ActorKind
from sara.foundation.ui.navigation import Menu, MenuItem, Standing, signed_in

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


AT_HOME = Standing(slug="baharestan", path="1/h1/", name="بهارستان")


def test_an_entry_of_a_house_leads_into_the_house_where_the_reader_stands() -> None:
    menu = Menu(MenuItem("پیام", "voice:write", shown_at=lambda _actor, path: path == "1/h1/"))

    assert menu.links(PERSON, "/") == []
    (link,) = menu.links(PERSON, "/", standing=AT_HOME)
    assert link.href == "/houses/baharestan/message/"
    assert menu.links(PERSON, "/", standing=Standing("harandi", "1/h2/", "هرندی")) == []


def test_a_page_may_say_to_which_entry_it_belongs() -> None:
    links = MENU.links(PERSON, "/components/", at="ui:theme")
    assert [(link.label, link.current) for link in links] == [("رنگ", True), ("اجزا", False)]
