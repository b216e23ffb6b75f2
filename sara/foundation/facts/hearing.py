"""Who answers which fact."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, Protocol, TypeVar

from sara.foundation.facts.fact import Fact

F = TypeVar("F", bound=Fact)
F_contra = TypeVar("F_contra", bound=Fact, contravariant=True)


class Handler(Protocol[F_contra]):
    """An answer to a fact. It runs in a transaction of its own, after the change it tells of.

    It may run again after a failure, so it must bear being run twice up to the point where it
    failed; once its transaction is through, it is not called for that fact again.
    """

    __module__: str
    __qualname__: str

    def __call__(self, fact: F_contra, /, *, now: datetime) -> object: ...


_handlers: Final[dict[str, dict[str, Handler[Any]]]] = {}


def hears(kind: type[F]) -> Callable[[Handler[F]], Handler[F]]:
    """Register a handler of a kind of fact: `@hears(Enrolled) def tell(fact: Enrolled, *, now: datetime)`.

    It acts as SYSTEM. Its dotted name is written into the deliveries, so a renamed handler does
    not answer what was announced to the old one.
    """

    def register(handler: Handler[F]) -> Handler[F]:
        name = f"{handler.__module__}.{handler.__qualname__}"
        _handlers.setdefault(kind.name, {})[name] = handler
        return handler

    return register


def handlers_of(fact_name: str) -> dict[str, Handler[Any]]:
    """The handlers of a kind of fact by their dotted names."""
    return _handlers.get(fact_name, {})


def all_handlers() -> dict[str, tuple[str, ...]]:
    """For each fact that somebody hears, the dotted names of those who do."""
    return {name: tuple(sorted(_handlers[name])) for name in sorted(_handlers)}
