"""What can be imported: each app says which columns it reads and what a row becomes."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import ClassVar, Final

from django.utils.functional import Promise

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.exchange.types import Planned, Target
from sara.foundation.permissions import Permission
from sara.foundation.sheets import Column, Headed, heading_key

_registry: Final[dict[str, "Importer"]] = {}


class Importer(ABC):
    """How the rows of a file become records. Register one in `AppConfig.ready` by `register_importer`.

    `permission` is who may; `noun` the counted thing («شخص»). `leaves_out` names headings that such
    files have and that are not kept, so that they are told apart from what nobody recognises.
    """

    name: ClassVar[str]
    title: ClassVar[str | Promise]
    lead: ClassVar[str | Promise]
    noun: ClassVar[str | Promise]
    icon: ClassVar[str] = "document"
    permission: ClassVar[Permission]
    columns: ClassVar[Sequence[Column]]
    leaves_out: ClassVar[Sequence[str]] = ()

    def leaves_out_of(self, table: Headed) -> set[str]:
        """The headings of a file that are known and not kept."""
        known = {heading_key(heading) for heading in self.leaves_out}
        return {heading for heading in table.unknown if heading_key(heading) in known}

    @abstractmethod
    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:
        """Where the actor may import, for him to choose from; one query."""

    @abstractmethod
    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:
        """What becomes of each row, in order. It only reads, and asks in bulk; `act` does the writing.

        Rows are looked at as if those above had been carried out.
        """


def register_importer(importer: Importer) -> None:
    """Make a kind of import known; one of the same name is replaced."""
    _registry[importer.name] = importer


def importers_of(actor: Actor) -> list[Importer]:
    """The kinds that this actor may import somewhere; no query."""
    return [one for one in _registry.values() if one.permission.scope(actor)]


def importer_called(name: str, *, actor: Actor) -> Importer:
    """The kind with this name, for one who may; Missing otherwise."""
    for one in importers_of(actor):
        if one.name == name:
            return one
    raise Missing


def title_of(name: str) -> str:
    """The title of a kind, whoever asks."""
    return str(_registry[name].title) if name in _registry else name


def may_import(actor: Actor) -> bool:
    """Whether there is anything that this actor may import."""
    return bool(importers_of(actor))
