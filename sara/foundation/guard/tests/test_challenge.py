"""The work of a guest's browser: solved by it, in time, and good once."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import altcha
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from sara.foundation.guard.challenge import COST, LIFE, is_solved, new_challenge

NOW: Final = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def solved(challenge: dict[str, Any]) -> str:
    """What the browser sends."""
    read = altcha.Challenge.from_dict(challenge)
    solution = altcha.solve_challenge(read)
    assert solution is not None
    return altcha.Payload(read, solution).to_base64()


@pytest.mark.django_db
def test_a_solution_is_taken_once() -> None:
    solution = solved(new_challenge(now=NOW))
    assert is_solved(solution, now=NOW + timedelta(minutes=5))
    assert not is_solved(solution, now=NOW + timedelta(minutes=5))


@pytest.mark.django_db
def test_a_solution_that_comes_too_late_is_none() -> None:
    assert not is_solved(solved(new_challenge(now=NOW)), now=NOW + LIFE)


@pytest.mark.django_db
def test_a_challenge_that_was_made_easier_is_not_ours() -> None:
    challenge = new_challenge(now=NOW)
    challenge["parameters"] |= {"cost": 1, "keyPrefix": ""}
    assert not is_solved(solved(challenge), now=NOW)


@pytest.mark.django_db
def test_a_challenge_of_one_s_own_is_not_ours() -> None:
    own = altcha.create_challenge("PBKDF2/SHA-256", 1, key_prefix="", hmac_secret="guessed").to_dict()
    assert not is_solved(solved(own), now=NOW)


@pytest.mark.django_db
def test_a_wrong_number_is_no_solution() -> None:
    payload = json.loads(base64.b64decode(solved(new_challenge(now=NOW))))
    payload["solution"]["counter"] += 1
    assert not is_solved(base64.b64encode(json.dumps(payload).encode()).decode(), now=NOW)


@given(st.text() | st.binary().map(lambda some: base64.b64encode(some).decode()))
def test_whatever_else_is_sent_is_no_solution(sent: str) -> None:
    assert not is_solved(sent, now=NOW)


nested = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(nested, nested, nested)
def test_no_json_breaks_it(parameters: object, signature: object, solution: object) -> None:
    payload = {"challenge": {"parameters": parameters, "signature": signature}, "solution": solution}
    assert not is_solved(base64.b64encode(json.dumps(payload).encode()).decode(), now=NOW)


@pytest.mark.django_db
def test_the_address_of_challenges_gives_a_new_one_each_time_and_keeps_it_nowhere(client: Client) -> None:
    first, second = client.get("/-/challenge/"), client.get("/-/challenge/")
    assert first.json() != second.json()
    assert first.json()["parameters"]["cost"] == COST
    assert "no-store" in first.headers["Cache-Control"]
