from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.persian import closeness, matches, search_words
from sara.registers.partners.models import InstitutionQuerySet
from sara.registers.partners.permissions import visible_to


def institutions(*, actor: Actor, now: datetime, text: str = "", path: str = "") -> InstitutionQuerySet:
    """The institutions in force that the actor sees: by name, or by nearness to a typed text.

    With `path`, those that work for the place with this path. To be paged by the caller.
    """
    rows = visible_to(actor).in_force(day_of(now)).select_related("area")
    if path:
        rows = rows.serving(path)
    if not search_words(text):
        return rows.by_name()
    found = rows.filter(matches("search", text))
    return found.order_by(closeness("search", text, plain="name"), "name_sort", "id")
