from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.persian import clean
from sara.registers.people.errors import AlreadyAsked, AlreadyDecided, AnswerMissing, RequestTextMissing
from sara.registers.people.facts import RecordRequestAnswered, RecordRequested
from sara.registers.people.models import RecordRequest
from sara.registers.people.permissions import may_act_for, may_correct_person, may_erase_person, visible_to
from sara.registers.people.types import RequestKind, RequestState


@command
def ask_about_record(*, person_id: int, kind: RequestKind, text: str, actor: Actor, now: datetime) -> int:
    """Ask that a record be corrected or erased; the number of the request.

    The person asks, or who answers for him, or a desk that notes what he said or wrote.
    """
    if not may_act_for(actor, person_id, now=now):
        raise NotAllowed if visible_to(actor, now=now).filter(pk=person_id).exists() else Missing
    said = clean(text, multiline=True)
    if kind == RequestKind.CORRECTION and not said:
        raise RequestTextMissing
    row = RecordRequest(person_id=person_id, kind=kind, text=said, asked_at=now)
    with constraint_as("record_request_open_once", AlreadyAsked):
        row.save(force_insert=True)
    announce(RecordRequested(request_id=row.pk, person_id=person_id, kind=kind), actor=actor, now=now)
    return row.pk


@command
def take_back_request(*, request_id: int, actor: Actor, now: datetime) -> None:
    """Take back what one asked, while nobody answered it."""
    row = _locked(request_id)
    if not may_act_for(actor, row.person_id, now=now):
        raise Missing
    decide(row, RequestState.TAKEN_BACK, "", actor=actor, now=now)


@command
def answer_correction(*, request_id: int, done: bool, answer: str, actor: Actor, now: datetime) -> None:
    """Say what became of a request to correct a record; the corrections themselves are made as always."""
    row = _locked(request_id)
    if row.kind != RequestKind.CORRECTION or not may_correct_person(actor, row.person_id, now=now):
        raise Missing
    if not clean(answer):
        raise AnswerMissing
    state = RequestState.DONE if done else RequestState.REFUSED
    decide(row, state, answer, actor=actor, now=now)


@command
def refuse_erasure(*, request_id: int, answer: str, actor: Actor, now: datetime) -> None:
    """Answer that a person is not erased, and why."""
    row = locked_erasure(request_id, actor=actor, now=now)
    if not clean(answer):
        raise AnswerMissing
    decide(row, RequestState.REFUSED, answer, actor=actor, now=now)


def locked_erasure(request_id: int, *, actor: Actor, now: datetime) -> RecordRequest:
    """The request to erase, locked, for an actor who decides about it."""
    row = _locked(request_id)
    if row.kind != RequestKind.ERASURE:
        raise Missing
    if not may_erase_person(actor, row.person_id, now=now):
        raise NotAllowed if may_correct_person(actor, row.person_id, now=now) else Missing
    return row


def decide(row: RecordRequest, state: RequestState, answer: str, *, actor: Actor, now: datetime) -> None:
    """Write down what became of a request; what was decided once stays."""
    if row.state != RequestState.OPEN:
        raise AlreadyDecided
    row.state, row.answer, row.decided_at = state, clean(answer), now
    row.decided_by_id = actor.person_id
    row.save(update_fields=["state", "answer", "decided_at", "decided_by"])
    announce(RecordRequestAnswered(request_id=row.pk, person_id=row.person_id), actor=actor, now=now)


def _locked(request_id: int) -> RecordRequest:
    row = RecordRequest.objects.select_for_update().filter(pk=request_id).order_by("id").first()
    if row is None:
        raise Missing
    return row
