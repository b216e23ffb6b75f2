"""What the survivor of a merge takes from the other record, and gives back."""

from django.db import IntegrityError, transaction

from sara.registers.people.errors import CannotGoBack
from sara.registers.people.models import Person, PersonMerge

TEXTS = ("title", "father_name")
IDENTITIES = ("national_id", "foreign_id")


def take_what_is_missing(merge: PersonMerge, survivor: Person, merged: Person) -> None:
    """Fill what the survivor does not have. An identity is one's alone: the other record loses it."""
    for name in (*TEXTS, "birth_certificate"):
        if not getattr(survivor, name) and getattr(merged, name):
            setattr(survivor, name, getattr(merged, name))
            merge.taken.append(name)
    if survivor.nationality == merged.nationality:
        for name in IDENTITIES:
            value = getattr(merged, name)
            if value and not getattr(survivor, name):
                setattr(merge, name, value)
                setattr(merged, name, None)
                setattr(survivor, name, value)
                merge.taken.append(name)
    if merge.taken:
        merged.save(force_update=True)
        survivor.save(force_update=True)


def give_back(merge: PersonMerge, survivor: Person, merged: Person) -> None:
    """Undo `take_what_is_missing`; what was corrected since then stays with the survivor."""
    for name in merge.taken:
        kept = getattr(merge, name) if name in IDENTITIES else getattr(merged, name)
        if getattr(survivor, name) == kept:
            setattr(survivor, name, "" if name in TEXTS else None)
        setattr(merged, name, kept)
    for name in set(IDENTITIES) & set(merge.taken):
        setattr(merge, name, None)
    try:
        with transaction.atomic():
            survivor.save(force_update=True)
            merged.save(force_update=True)
    except IntegrityError as error:
        raise CannotGoBack(what=Person._meta.get_field("national_id_sealed").verbose_name) from error
