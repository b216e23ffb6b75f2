"""A sealed text on a model: two columns in the table, one attribute in Python."""

from typing import Any, Final, Self, overload
from uuid import UUID

from django.db import models
from django.db.models import Q

from sara.foundation.privacy.sealing import SealBroken, blind_index, is_sealed, open_sealed, seal

__all__ = ["BlindIndexField", "SealedField", "SealedText"]

INDEX_BYTES: Final = 32


class SealedField(models.BinaryField):  # type: ignore[type-arg]
    """The column that keeps the sealed bytes. Read and write it through `SealedText`, never by itself.

    Bytes that are not sealed are refused before they reach the database.
    """

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401 Django's signature
        if value is not None and not is_sealed(bytes(value)):
            raise TypeError(f"{self.name} takes sealed bytes only")
        return super().get_prep_value(value)


class BlindIndexField(models.BinaryField):  # type: ignore[type-arg]
    """The column that keeps the blind index of a sealed text. It stays out of the history."""

    left_out_of_history: Final = True

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401 Django's signature
        if value is not None and len(bytes(value)) != INDEX_BYTES:
            raise TypeError(f"{self.name} takes a blind index only")
        return super().get_prep_value(value)


class SealedText:
    """The text behind a sealed column: `SealedText("national_id_sealed", index="national_id_index")`.

    Reading opens, setting seals and writes the blind index; None empties both; setting the same
    text again changes nothing. The model has a `uid` UUID column, which must not
    change. Give a text in its stored form. It cannot be filtered on: ask
    `Person.national_id.equals("0012345679")` for a condition on the blind index.
    """

    def __init__(self, sealed: str, *, index: str | None = None) -> None:
        self.sealed: Final = sealed
        self.index: Final = index
        self.owner: type[models.Model] | None = None

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        """Called by Django when the class is made."""
        self.owner = cls
        setattr(cls, name, self)

    @overload
    def __get__(self, instance: None, owner: type[models.Model]) -> Self: ...
    @overload
    def __get__(self, instance: models.Model, owner: type[models.Model]) -> str | None: ...
    def __get__(self, instance: models.Model | None, owner: type[models.Model]) -> "Self | str | None":
        if instance is None:
            return self
        stored = getattr(instance, self.sealed)
        if stored is None:
            return None
        return open_sealed(stored, table=self._table, column=self._column, row=_uid(instance))

    def __set__(self, instance: models.Model, value: str | None) -> None:
        if value is not None and self._holds(instance, value):
            return
        sealed = None
        if value is not None:
            sealed = seal(value, table=self._table, column=self._column, row=_uid(instance))
        setattr(instance, self.sealed, sealed)
        if self.index:
            setattr(instance, self.index, None if value is None else self.fingerprint(value))

    def equals(self, value: str) -> Q:
        """A condition that holds for the rows whose text is exactly this."""
        if not self.index:
            raise TypeError(f"{self.sealed} has no blind index to be found by")
        return Q(**{self.index: self.fingerprint(value)})

    def fingerprint(self, value: str) -> bytes:
        """What stands in a blind index for this text."""
        return blind_index(value, purpose=f"{self._table}.{self._column}")

    def _holds(self, instance: models.Model, value: str) -> bool:
        try:
            return self.__get__(instance, type(instance)) == value
        except SealBroken:
            return False

    @property
    def _table(self) -> str:
        return self._model._meta.db_table

    @property
    def _column(self) -> str:
        field: Any = self._model._meta.get_field(self.sealed)
        return str(field.column)

    @property
    def _model(self) -> type[models.Model]:
        if self.owner is None:
            raise TypeError("a sealed text stands on a model")
        return self.owner


def _uid(instance: models.Model) -> UUID:
    uid: UUID = instance.uid  # type: ignore[attr-defined]
    return uid
