"""Every model: its constraints are tested by name, its choices are checked, its words are in the glossary."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from django.utils import translation
from pghistory.models import Event

from tests.architecture import ratchet
from tests.architecture.tree import HOUSE, ROOT

Model = type[models.Model]
GLOSSARY: Final = ROOT / "docs" / "glossary.md"
COLUMN: Final = re.compile(r"""["'(\s]([a-z_]+?)(?:__\w+)?["'=,)\s]""")


def house_models() -> list[Model]:
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith("sara.")
        and ".tests." not in model.__module__
        and not issubclass(model, Event)
    ]


def name_of(model: Model) -> str:
    return f"{model._meta.app_label}.{model.__name__}"


@cache
def words_of_tests() -> frozenset[str]:
    around = sorted((ROOT / "tests").rglob("*.py"))
    inside = [source.text for source in HOUSE.sources if source.is_test]
    texts = [*inside, *(path.read_text(encoding="utf-8") for path in around)]
    return frozenset(word for text in texts for word in re.findall(r"\w+", text))


def test_every_constraint_is_tested_by_its_name() -> None:
    names = {one.name for model in house_models() for one in model._meta.constraints}
    assert names - words_of_tests() == set(ratchet.read()["constraints"]["untested"])


def unchecked_choices(wanted: Sequence[Model]) -> Iterator[str]:
    for model in wanted:
        checks = " ".join(
            str(one.condition) for one in model._meta.constraints if isinstance(one, models.CheckConstraint)
        )
        for field in model._meta.local_fields:
            if field.choices and field.name not in COLUMN.findall(checks):
                yield f"{name_of(model)}.{field.name}"


def nameless(wanted: Sequence[Model]) -> Iterator[str]:
    """Truths that the database would give a name of its own, which nobody could turn into a refusal."""
    for model in wanted:
        if model._meta.unique_together:
            yield name_of(model)
        for field in model._meta.local_fields:
            is_link = isinstance(field, models.OneToOneField)
            if field.unique and not field.primary_key and not is_link:
                yield f"{name_of(model)}.{field.name}"


def test_every_choice_has_a_check() -> None:
    assert list(unchecked_choices(house_models())) == []


def test_every_truth_has_a_name() -> None:
    assert list(nameless(house_models())) == []


Row = tuple[str, str, str]


def glossary() -> dict[str, Row]:
    """The rows of the glossary (Persian, English, in the code) by each name in their third column."""
    found = {}
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 3:
            for name in re.findall(r"`([\w.]+)`", cells[2]):
                found[name] = (cells[0], cells[1], cells[2])
    return found


@pytest.mark.parametrize(("language", "column"), [("fa", 0), ("en", 1)])
def test_every_model_is_in_the_glossary_by_its_own_label(language: str, column: int) -> None:
    if language == "en" and not (ROOT / "locale" / "en").exists():
        pytest.skip("there is no English catalogue yet")
    rows = glossary()
    wrong = []
    with translation.override(language):
        for model in house_models():
            label = str(model._meta.verbose_name)
            there = rows.get(name_of(model), ("", "", ""))[column]
            if there.casefold() != label.casefold():  # on a screen a label begins with a capital letter
                wrong.append(f"{name_of(model)}: the model says {label}, the glossary {there}")
    assert wrong == []


def test_no_two_models_are_called_by_the_same_word() -> None:
    with translation.override("fa"):
        words = Counter(str(model._meta.verbose_name) for model in house_models())
    assert [word for word, count in words.items() if count > 1] == []


def test_no_row_of_the_glossary_names_a_model_that_is_not() -> None:
    labels = {config.label for config in apps.get_app_configs()}
    named = {name for name in glossary() if name.partition(".")[0] in labels and "." in name}
    assert named - {name_of(model) for model in house_models()} == set()


def exposed(api: ModuleType) -> list[str]:
    """Models and querysets that a front door hands out, or whose functions give them."""
    found = []
    for name, thing in vars(api).items():
        is_class = isinstance(thing, type) and issubclass(thing, (models.Model, models.QuerySet))
        answer = str(getattr(thing, "__annotations__", {}).get("return", ""))
        if is_class or "QuerySet" in answer:
            found.append(f"{api.__name__}.{name}")
    return found


def test_services_hand_out_no_models_and_no_querysets() -> None:
    doors = [
        import_module(source.module)
        for source in HOUSE.product
        if source.place.floor == "services" and source.place.inside == ("api",)
    ]
    assert len(doors) > 0
    assert [name for door in doors for name in exposed(door)] == []


def test_a_planted_model_at_a_front_door_is_seen() -> None:
    planted = ModuleType("planted")
    vars(planted).update(Event=Event, rows=HOUSE.name_of)

    def clubs() -> "models.QuerySet[Event]":
        return Event.objects.none()

    vars(planted).update(clubs=clubs)
    assert exposed(planted) == ["planted.Event", "planted.clubs"]


@isolate_apps("sara.services.voice")
def test_planted_loose_choices_and_nameless_truths_are_seen() -> None:
    class Planted(models.Model):
        kind = models.CharField(max_length=9, choices=[("a", "A")])
        tone = models.CharField(max_length=9, choices=[("b", "B")])
        code = models.CharField(max_length=9, unique=True)

        class Meta:
            app_label = "voice"
            constraints = (models.CheckConstraint(name="tone_known", condition=models.Q(tone__in=["b"])),)

        def __str__(self) -> str:
            return self.code

    assert list(unchecked_choices([Planted])) == ["voice.Planted.kind"]
    assert list(nameless([Planted])) == ["voice.Planted.code"]
