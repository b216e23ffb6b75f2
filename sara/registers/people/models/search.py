"""What a person is found by, in one row with one index, so that a search costs the same in any city."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.utils.translation import gettext_lazy as _


class PersonSearch(models.Model):
    """A person's name, its sound and his mobiles, beside the places where he is or was known.

    The database keeps it (`people_refresh_search`); nobody writes it by hand. `known_at` names the
    neighbourhoods of his addresses, and his house files as numbers below nought. It says who may be
    visible, not who is: whoever reads it asks for visibility too. One who was merged has no row.
    """

    person = models.OneToOneField(
        "people.Person", on_delete=models.CASCADE, primary_key=True, related_name="+", verbose_name=_("شخص")
    )
    known_at = ArrayField(models.BigIntegerField(), verbose_name=_("جاهای شناخته‌شده"))
    words = models.TextField(_("نام برای جستجو"))
    sounds = models.TextField(_("آوای نام"))
    mobiles = models.TextField(_("شماره‌های همراه"))

    class Meta:
        verbose_name = _("سطر جستجوی شخص")
        verbose_name_plural = _("سطرهای جستجوی اشخاص")
        indexes = [
            GinIndex(
                "known_at",
                OpClass("words", name="gin_trgm_ops"),
                name="person_search_at_places",
                gin_pending_list_limit=256,
            ),
            GinIndex(
                models.Func("known_at", "words", "sounds", "mobiles", function="people_search_keys"),
                name="person_search_near",
                gin_pending_list_limit=256,
            ),
        ]

    def __str__(self) -> str:
        return self.words


def refreshes_search(person: str = "person_id") -> list[pgtrigger.Trigger]:
    """The triggers that keep the search rows of those whose rows of this table changed, once a statement."""
    old, new = f"SELECT {person} FROM old_rows", f"SELECT {person} FROM new_rows"  # noqa: S608 our own names
    return [
        _refreshing("insert", pgtrigger.Insert, new, new="new_rows"),
        _refreshing("delete", pgtrigger.Delete, old, old="old_rows"),
        _refreshing("update", pgtrigger.Update, f"{old} UNION {new}", old="old_rows", new="new_rows"),
    ]


def _refreshing(name: str, operation: pgtrigger.Operation, changed: str, **rows: str) -> pgtrigger.Trigger:
    some = next(iter(rows.values()))
    return pgtrigger.Trigger(
        name=f"search_after_{name}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**rows),  # type: ignore[no-untyped-call]
        func=f"""
            IF EXISTS (SELECT FROM {some}) THEN
                PERFORM people_refresh_search(ARRAY({changed}));
            END IF;
            RETURN NULL;
        """,
    )
