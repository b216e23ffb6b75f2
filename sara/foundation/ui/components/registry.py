"""How a component is made: a template tag whose arguments are held to their annotations."""

import inspect
import types
from collections.abc import Callable
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from django.template import Library, TemplateSyntaxError
from django.utils.functional import Promise

P = ParamSpec("P")
R = TypeVar("R")

Text = str | Promise
Tone = Literal["tile", "brick", "calm", "warn", "stop", "plain"]

register = Library()


def component(tag: Callable[P, R]) -> Callable[P, R]:
    """Register a function as a tag; the first argument may be the context."""
    register.simple_tag(_checked(tag), takes_context=_wants_context(tag), name=_name(tag))
    return tag


def block(tag: Callable[P, R]) -> Callable[P, R]:
    """Register a function as a tag around content, closed by `end` and its name."""
    register.simple_block_tag(_checked(tag), takes_context=_wants_context(tag), name=_name(tag))
    return tag


def _name(tag: Callable[P, R]) -> str:
    """`map_` would hide a word of Python's; the tag is called `map`."""
    return tag.__name__.rstrip("_")


def _wants_context(tag: Callable[P, R]) -> bool:
    return next(iter(inspect.signature(tag).parameters), "") == "context"


def _checked(tag: Callable[P, R]) -> Callable[P, R]:
    hints = get_type_hints(tag)
    names = tuple(inspect.signature(tag).parameters)
    rest = next(
        (p.name for p in inspect.signature(tag).parameters.values() if p.kind is p.VAR_POSITIONAL), ""
    )
    tests = {name: _test_of(hints[name]) for name in names}

    def check(name: str, value: object) -> None:
        if not tests[name](value):
            hint = hints[name]
            wanted = ", ".join(get_args(hint)) if get_origin(hint) is Literal else hint
            raise TemplateSyntaxError(f"{tag.__name__}: {name}={value!r}, but it takes {wanted}")

    @wraps(tag)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        for index, value in enumerate(args):
            check(rest if rest and index >= names.index(rest) else names[index], value)
        for name, value in kwargs.items():
            check(name, value)
        return tag(*args, **kwargs)

    return run


def _test_of(hint: Any) -> Callable[[object], bool]:  # noqa: ANN401 an annotation may be anything
    """What tells whether a value is what an annotation says; contents of collections are not looked at."""
    origin = get_origin(hint)
    if hint is Any or hint is object:
        return lambda value: True  # noqa: ARG005
    if origin is Literal:
        words = frozenset(get_args(hint))
        return lambda value: isinstance(value, str) and value in words
    if origin is Union or origin is types.UnionType:
        kinds = get_args(hint)
        if all(isinstance(one, type) and one is not int for one in kinds):
            return lambda value: isinstance(value, kinds)
        tests = [_test_of(one) for one in kinds]
        return lambda value: any(test(value) for test in tests)
    if hint is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    kind = origin or hint
    return lambda value: isinstance(value, kind)
