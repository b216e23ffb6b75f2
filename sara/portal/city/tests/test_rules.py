from datetime import UTC, datetime

import pytest

from sara.portal.city.rules import WEIGHTS, need, signals_of
from sara.portal.city.types import Figures, Signal

WELL = Figures(sessions=3, classes=1, seats=10, seats_taken=8)


@pytest.mark.parametrize(
    ("figures", "signal"),
    [
        (Figures(sessions=3, has_manager=False), Signal.NO_MANAGER),
        (Figures(sessions=3, box_open_since=datetime(2026, 11, 1, tzinfo=UTC)), Signal.BOX_OPEN),
        (Figures(sessions=3, rolls_not_taken=1), Signal.ROLLS),
        (Figures(sessions=0), Signal.NO_CLASS),
        (Figures(sessions=3, waiting=1), Signal.WAITING),
        (Figures(sessions=3, seats=100, seats_taken=32), Signal.FEW_COME),
    ],
)
def test_each_figure_out_of_order_gives_its_signal(figures: Figures, signal: Signal) -> None:
    assert signals_of(figures, is_running=True) == (signal,)


def test_a_house_in_order_gives_none() -> None:
    assert signals_of(WELL, is_running=True) == ()
    assert need(()) == 0


def test_a_house_that_is_not_running_is_not_asked_for_a_manager_or_classes() -> None:
    assert signals_of(Figures(has_manager=False), is_running=False) == ()


def test_a_third_of_the_seats_is_enough() -> None:
    assert Signal.FEW_COME not in signals_of(Figures(sessions=1, seats=100, seats_taken=33), is_running=True)


def test_every_signal_weighs_less_than_the_one_before() -> None:
    weights = [WEIGHTS[signal] for signal in Signal]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
