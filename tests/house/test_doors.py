"""The doors that strangers try: addresses to be led to, files, queries, templates, tables, XML."""

from typing import Final
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from sara.foundation.sheets.writing import harmless
from tests.house.asking import Asker
from tests.house.leaks import files, searches
from tests.house.test_queries import screens
from tests.house.world import World

AWAY: Final = (
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "http:///evil.example",
    "javascript:alert(1)",
    "https:evil.example",
    "/%09/evil.example",
    "\t//evil.example",
    "https://testserver@evil.example/",
    "https://testserver.evil.example/",
)
SQL: Final = ("' OR 1=1 --", "'; SELECT pg_sleep(9); --", "%' OR '1'='1", "\\'; DROP TABLE people_person; --")
TEMPLATES: Final = ("{{ 7|add:35 }}", "{% debug %}", "${7*6}", "#{7*6}", "%(secret)s", "{0.__class__}")
FORMULAS: Final = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0")
XML: Final = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>',
    b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)

pytestmark = pytest.mark.django_db


def leads_away(location: str) -> bool:
    """Whether a browser would leave the house."""
    cleaned = location.strip().replace("\\", "/").replace("\t", "").replace("\n", "")
    return not (cleaned.startswith(("/", "?")) and not cleaned.startswith("//")) and bool(cleaned)


@pytest.mark.parametrize("next_page", AWAY)
def test_nobody_is_led_away_after_signing_in_or_choosing_colours(world: World, next_page: str) -> None:
    resident, guest = world.client("resident"), world.client("guest")
    asked = quote(next_page, safe="")
    answers = [
        resident.get(f"/accounts/login/?next={asked}"),
        resident.get(f"/accounts/staff/?next={asked}"),
        guest.post("/accounts/login/", {"mobile": "09121234567", "next": next_page}),
        guest.post("/theme/", {"theme": "dark", "next": next_page}),
        resident.post("/accounts/logout/", {"next": next_page}),
    ]
    locations = [answer.headers.get("Location", "") for answer in answers]
    assert [location for location in locations if leads_away(location)] == []


def test_a_location_that_leads_away_is_known_as_one() -> None:
    assert all(leads_away(one) for one in AWAY if not one.startswith("/%"))
    assert not any(leads_away(one) for one in ("/", "/my/?a=//b", "?page=2", ""))


def test_no_search_takes_a_query_for_words_or_words_for_a_template(world: World) -> None:
    """Each search of each screen, with text that would be more than text if anybody let it."""
    asker, wrong = Asker(world), []
    for role, path in screens(world):
        page = asker.ask(role, "get", path).page
        for name in searches(page, path):
            for text in (*SQL[:2], TEMPLATES[0], TEMPLATES[4]):
                answer = asker.ask(role, "get", f"{path}?{name}={quote(text)}")
                wrong += [f"{role} {path}?{name}={text}: {fault}" for fault in answer.wrong]
                if "42" in answer.page.words and "42" not in page.words and text == TEMPLATES[0]:
                    wrong.append(f"{role} {path}?{name}={text}: was run")
    assert wrong == [], "\n" + "\n".join(wrong)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 5 FROM people_person")
        assert cursor.fetchone() == (True,)


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_table_is_a_formula(formula: str) -> None:
    assert str(harmless(formula)).startswith("'")


def test_every_list_that_is_taken_as_a_file_is_one_that_was_asked_for(world: World) -> None:
    """A file is a download with a name and a type that no browser takes for a page."""
    asker, seen, wrong = Asker(world), 0, []
    for role, path in screens(world):
        for query in files(asker.ask(role, "get", path).page) if path != "/components/" else ():
            client = asker.clients[role]
            answer = client.get(path + query)
            seen += 1
            if not answer.headers.get("Content-Disposition", "").startswith("attachment"):
                wrong.append(f"{role} {path}{query}: {answer.headers.get('Content-Disposition')}")
            if answer.headers["Content-Type"].startswith("text/html"):
                wrong.append(f"{role} {path}{query}: is a page")
    assert wrong == []
    assert seen > 3


@pytest.mark.parametrize("body", XML)
def test_xml_that_calls_for_files_is_read_by_nobody(world: World, body: bytes) -> None:
    client = world.client("manager")
    for path in ("/", f"/houses/{world.house.slug}/message/", "/accounts/login/"):
        answer = client.post(path, body, content_type="application/xml")
        assert answer.status_code < 500
        assert b"root:" not in answer.content


def test_an_upload_where_none_is_asked_for_is_left_aside(world: World) -> None:
    client = world.client("guest")
    path = f"/houses/{world.house.slug}/message/"
    sent = SimpleUploadedFile("../../evil.php", b"<?php", content_type="text/html")
    answer = client.post(path, {"text": sent, "kind": "suggestion"})
    assert answer.status_code == 422
    assert b"<?php" not in answer.content


def test_a_form_without_its_token_is_refused_wherever_somebody_has_signed_in(world: World) -> None:
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    strict.force_login(world.accounts["resident"])
    for path in ("/accounts/logout/", "/accounts/sessions/", f"/houses/{world.house.slug}/message/"):
        assert strict.post(path).status_code == 403
