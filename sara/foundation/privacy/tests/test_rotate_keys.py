import base64
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import models
from pytest_django import Settings

from sara.foundation.audit import history_of
from sara.foundation.privacy.keys import require_own_keys
from sara.foundation.privacy.rotation import reseal, sealed_columns
from sara.foundation.privacy.sealing import key_number
from sara.foundation.privacy.tests.vault.models import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.owner]

FIRST = "1:" + base64.b64encode(b"1" * 32).decode()
SECOND = "2:" + base64.b64encode(b"2" * 32).decode()


@pytest.fixture
def papers(settings: Settings) -> list[Paper]:
    """Seven papers sealed with the first key, when the second has just come."""
    settings.SARA_SEAL_KEYS = FIRST
    papers = []
    for number in range(7):
        paper = Paper(title=f"برگهٔ {number}")
        paper.token = f"001234567{number}"
        paper.save()
        papers.append(paper)
    settings.SARA_SEAL_KEYS = f"{FIRST},{SECOND}"
    return papers


def numbers() -> list[int]:
    return [key_number(bytes(paper.token_sealed or b"")) for paper in Paper.objects.order_by("id")]


def history() -> models.QuerySet[Any]:
    return models.QuerySet(history_of(Paper))


def rotate(batch: int = 3) -> str:
    out = StringIO()
    call_command("rotate_keys", batch=batch, stdout=out, stderr=out)
    return out.getvalue()


def test_after_a_rotation_the_old_key_is_needed_by_nothing(papers: list[Paper], settings: Settings) -> None:
    assert "vault_paper.token_sealed: 7 sealed again" in rotate()
    settings.SARA_SEAL_KEYS = SECOND
    assert [paper.token for paper in Paper.objects.order_by("id")] == [
        f"001234567{number}" for number in range(7)
    ]
    assert Paper.objects.get(Paper.token.equals("0012345675")).title == "برگهٔ 5"


def test_history_is_sealed_again_too(papers: list[Paper]) -> None:
    rotate()
    kept = history().values_list("token_sealed", flat=True)
    assert {key_number(bytes(one)) for one in kept} == {2}


def test_a_rotation_writes_no_history_of_its_own_and_stops_none_that_follows(papers: list[Paper]) -> None:
    rotate()
    events = history()
    assert events.count() == 7
    papers[0].refresh_from_db()
    papers[0].title = "پس از آن"
    papers[0].save()
    assert events.count() == 8


def test_a_rotation_that_was_stopped_goes_on_where_it_was(papers: list[Paper]) -> None:
    (column,) = [one for one in sealed_columns() if one.model is Paper]
    next(reseal(column, batch=3))
    assert numbers() == [2, 2, 2, 1, 1, 1, 1]
    assert [step.done for step in reseal(column, batch=3)] == [3, 1]
    assert [step.done for step in reseal(column, batch=3)] == []


def test_a_second_rotation_finds_nothing_to_do(papers: list[Paper]) -> None:
    rotate()
    assert "vault_paper.token_sealed: 0 sealed again" in rotate()


def test_what_does_not_open_is_told_and_left_and_the_rest_is_done(papers: list[Paper]) -> None:
    Paper.objects.filter(pk=papers[2].pk).update(token_sealed=papers[1].token_sealed)
    with pytest.raises(CommandError, match="do not open"):
        rotate()
    assert numbers() == [2, 2, 1, 2, 2, 2, 2]


def test_new_keys_are_fit_for_a_real_installation() -> None:
    out = StringIO()
    call_command("make_keys", number=3, stdout=out)
    values = dict(line.split("=", 1) for line in out.getvalue().splitlines())
    assert values["SARA_SEAL_KEYS"].startswith("3:")
    require_own_keys(values["SARA_SEAL_KEYS"], values["SARA_INDEX_KEY"])
