from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.ids import new_code
from sara.registers.places.models import House
from sara.services.programmes.commands.catalogue_words import search_text_of
from sara.services.programmes.models import Programme, Run
from sara.services.programmes.permissions import may_plan_runs
from sara.services.programmes.types import ProgrammeDraft, RunStatus

_FIELDS = ("kind", "title", "title_en", "description", "description_en", "thematic_kind_id")
_AUDIENCE = ("age_from", "age_to", "gender", "residence")


@command
def draft_programme(*, house_id: int, draft: ProgrammeDraft, actor: Actor, now: datetime) -> str:
    """Write down a programme of a house; nobody outside sees it before a run is opened."""
    house = House.objects.filter(pk=house_id).first()
    if house is None:
        raise Missing
    if not may_plan_runs(actor, house.path):
        raise NotAllowed
    programme = Programme(code=new_code(), house=house, drafted_at=now)
    _write(programme, draft)
    programme.save(force_insert=True)
    return programme.code


@command
def change_programme(*, programme_code: str, draft: ProgrammeDraft, actor: Actor, now: datetime) -> None:
    """Change the words and the audience of a programme.

    Runs that are not over follow; whoever is enrolled stays enrolled.
    """
    programme = (
        Programme.objects.select_for_update(of=("self",))
        .select_related("house")
        .filter(code=programme_code)
        .first()
    )
    if programme is None:
        raise Missing
    if not may_plan_runs(actor, programme.house.path):
        raise NotAllowed
    _write(programme, draft)
    programme.save()
    coming = Run.objects.filter(programme=programme, status__in=(RunStatus.DRAFT, RunStatus.OPEN))
    for run in coming.with_words().select_for_update(of=("self",), no_key=True).by_start():
        copy_audience(run, programme)
        run.search_text = search_text_of(run)
        run.save(update_fields=[*_AUDIENCE, "search_text"])


def copy_audience(run: Run, programme: Programme) -> None:
    for name in _AUDIENCE:
        setattr(run, name, getattr(programme, name))


def _write(programme: Programme, draft: ProgrammeDraft) -> None:
    for name in _FIELDS:
        setattr(programme, name, getattr(draft, name))
    for name in _AUDIENCE:
        setattr(programme, name, getattr(draft.audience, name))
