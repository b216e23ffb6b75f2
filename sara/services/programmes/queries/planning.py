"""What a manager chooses from when he plans."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.persian import in_language
from sara.foundation.ui.navigation import Standing
from sara.registers.places.models import House, Space, ThematicHouseKind
from sara.registers.posts.models import Post
from sara.registers.posts.types import PostKind
from sara.services.programmes.models import Programme, Run
from sara.services.programmes.permissions import may_plan_runs
from sara.services.programmes.queries.card import RunCard
from sara.services.programmes.queries.cards import cards_of
from sara.services.programmes.queries.words import house_name
from sara.services.programmes.types import ProgrammeDraft, ProgrammeKind, RunTerms

MOST_RUNS = 120

Options = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class PlanningHouse:
    """A house for which the actor plans, with its spaces and instructors."""

    id: int
    name: str
    slug: str
    path: str
    spaces: Options
    instructors: Options
    thematic_kinds: Options

    def __str__(self) -> str:
        return self.name

    @property
    def standing(self) -> Standing:
        """The house, as the frame of the staff's screens is told of it."""
        return Standing(self.slug, self.path, self.name)


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme in the list of a house, with its runs, the newest first."""

    code: str
    title: str
    kind: ProgrammeKind
    runs: tuple[RunCard, ...]


@dataclass(frozen=True, slots=True)
class ToChange:
    """A programme as its form shows it, and the slug of its house."""

    draft: ProgrammeDraft
    house_slug: str


@dataclass(frozen=True, slots=True)
class RunToChange:
    """The terms of a run as its form shows them."""

    terms: RunTerms
    title: str
    house_slug: str
    programme_code: str


def planning_house(slug: str, *, actor: Actor, now: datetime) -> PlanningHouse:
    """The house with this slug, for its manager; four queries."""
    house = House.objects.filter(slug=slug).first()
    if house is None:
        raise Missing
    if not may_plan_runs(actor, house.path):
        raise NotAllowed
    spaces = Space.objects.filter(house=house).in_force(day_of(now)).by_name()
    posts = (
        Post.objects.in_force(now)
        .of_house(house.pk)
        .of_kinds([PostKind.INSTRUCTOR])
        .select_related("person")
        .order_by("person__name_sort", "id")
    )
    return PlanningHouse(
        id=house.pk,
        name=house_name(house),
        slug=house.slug,
        path=house.path,
        spaces=tuple((one.pk, in_language(one.name, one.name_en)) for one in spaces),
        instructors=tuple((one.person_id, one.person.full_name) for one in posts),
        thematic_kinds=thematic_kinds(),
    )


def thematic_kinds() -> Options:
    """The kinds of thematic houses by number and name."""
    rows = ThematicHouseKind.objects.in_order()
    return tuple((one.pk, in_language(one.name, one.name_en)) for one in rows)


def thematic_slugs() -> tuple[tuple[str, str], ...]:
    """The kinds of thematic houses by slug and name."""
    rows = ThematicHouseKind.objects.in_order()
    return tuple((one.slug, in_language(one.name, one.name_en)) for one in rows)


def programmes_of_house(house_id: int, *, now: datetime) -> tuple[ProgrammeLine, ...]:
    """Every programme of a house with its runs, drafts too; four queries."""
    runs = Run.objects.filter(house=house_id).with_words()
    newest = list(runs.order_by("-first_session_at", "-id")[:MOST_RUNS])
    by_programme: dict[str, list[RunCard]] = {}
    for card in cards_of(newest, now=now):
        by_programme.setdefault(card.programme_code, []).append(card)
    programmes = Programme.objects.filter(house=house_id).by_title()
    return tuple(
        ProgrammeLine(one.code, one.titled(), ProgrammeKind(one.kind), tuple(by_programme.get(one.code, ())))
        for one in programmes
    )


def programme_to_change(code: str, *, actor: Actor) -> ToChange:
    programme = Programme.objects.select_related("house").filter(code=code).first()
    if programme is None or not may_plan_runs(actor, programme.house.path):
        raise Missing
    draft = ProgrammeDraft(
        kind=ProgrammeKind(programme.kind),
        title=programme.title,
        description=programme.description,
        title_en=programme.title_en,
        description_en=programme.description_en,
        thematic_kind_id=programme.thematic_kind_id,
        audience=programme.audience(),
    )
    return ToChange(draft, programme.house.slug)


def run_to_change(code: str, *, actor: Actor) -> RunToChange:
    run = Run.objects.with_words().filter(code=code).first()
    if run is None or not may_plan_runs(actor, run.house.path):
        raise Missing
    terms = RunTerms(
        capacity=run.capacity,
        fee=run.fee_rials,
        enrol_from=run.enrol_from,
        enrol_to=run.enrol_to,
        quorum_to_form=run.quorum_to_form,
        instructor_id=run.instructor_id,
        space_id=run.space_id,
        elsewhere=run.elsewhere,
    )
    return RunToChange(terms, run.programme.titled(), run.house.slug, run.programme.code)
