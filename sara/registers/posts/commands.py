from contextlib import ExitStack
from datetime import datetime

from django.apps import apps

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.registers.posts.errors import (
    AlreadyInPost,
    EndsBeforeItStarts,
    EndsBeforeNow,
    LetterNumberMissing,
    NobodyToAppoint,
    PlaceHasManager,
    PostDoesNotFitPlace,
    PostHasEnded,
)
from sara.registers.posts.facts import Appointed, PostEnded
from sara.registers.posts.models import Post
from sara.registers.posts.permissions import may_appoint, may_end_post, visible_to
from sara.registers.posts.types import PLACES_OF, EndReason, PostKind, PostPlace


@command
def appoint(
    *,
    person_id: int,
    kind: PostKind,
    place: PostPlace,
    letter_number: str,
    held_from: datetime,
    held_to: datetime | None = None,
    end_reason: EndReason = EndReason.TERM_OVER,
    actor: Actor,
    now: datetime,
) -> Post:
    """Put a person in a post from an instant on (aware), ahead or past; with its end where that is known."""
    post = Post(
        person_id=person_id,
        kind=kind,
        letter_number=letter_number.strip(),
        held_from=held_from,
        held_to=held_to,
        end_reason=end_reason if held_to else "",
        **{f"{place.kind}_id": place.id},
    )
    if place.kind not in PLACES_OF[kind]:
        raise PostDoesNotFitPlace
    if not may_appoint(actor, kind, post.path):
        raise NotAllowed
    if not _is_there(person_id):
        raise NobodyToAppoint
    if not post.letter_number:
        raise LetterNumberMissing
    if held_to is not None and held_to <= held_from:
        raise EndsBeforeItStarts
    with ExitStack() as breaches:
        for name, refusal in _ONE_HOLDER.items():
            breaches.enter_context(constraint_as(name, refusal))
        post.save(force_insert=True)
    announce(Appointed(post_id=post.pk, person_id=person_id, kind=kind.value), actor=actor, now=now)
    if held_to is not None:
        announce(PostEnded(post_id=post.pk, person_id=person_id, kind=kind.value), actor=actor, now=now)
    return post


@command
def end_post(
    *,
    post_id: int,
    held_to: datetime,
    end_reason: EndReason,
    actor: Actor,
    now: datetime,
    reason: str,
) -> Post:
    """End a post at an instant, now or later; its rights are gone at that instant."""
    # The rows are locked before they are read; places are only read.
    post = visible_to(actor).with_place().select_for_update(of=("self",)).filter(pk=post_id).first()
    if post is None:
        raise Missing
    if not may_end_post(actor, post):
        raise NotAllowed
    if post.held_to is not None and post.held_to <= now:
        raise PostHasEnded
    if held_to < now:
        raise EndsBeforeNow
    post.held_to = max(held_to, post.held_from)
    post.end_reason = end_reason
    post.save(update_fields=["held_to", "end_reason"])
    announce(PostEnded(post_id=post.pk, person_id=post.person_id, kind=post.kind), actor=actor, now=now)
    return post


def _is_there(person_id: int) -> bool:
    """Whether a person's record stands; held, so that no merge and no erasure comes in between."""
    people = apps.get_model("people", "Person").objects.select_for_update(no_key=True)
    return people.filter(pk=person_id, merged_into=None, erased_at=None).exists()


_ONE_HOLDER = {
    "post_one_manager_of_a_house": PlaceHasManager,
    "post_one_manager_of_an_area": PlaceHasManager,
    "post_held_once_in_an_area": AlreadyInPost,
    "post_held_once_in_a_house": AlreadyInPost,
    "post_held_once_in_a_thematic_house": AlreadyInPost,
}
