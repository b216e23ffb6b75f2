"""How a component is made: a template tag whose arguments are held to their annotations."""

import inspect
import types
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from django.template import Context, Library, TemplateSyntaxError
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
    signature = inspect.signature(tag)

    @wraps(tag)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        _check(tag.__name__, hints, signature.bind(*args, **kwargs).arguments)
        return tag(*args, **kwargs)

    return run


def _check(tag: str, hints: Mapping[str, Any], given: Mapping[str, Any]) -> None:
    for name, value in given.items():
        hint = hints[name]
        several = isinstance(value, tuple) and get_origin(hint) is not tuple  # *labels
        if hint is Context or all(fits(one, hint) for one in (value if several else (value,))):
            continue
        wanted = ", ".join(map(str, get_args(hint))) if get_origin(hint) is Literal else hint
        raise TemplateSyntaxError(f"{tag}: {name}={value!r}, but it takes {wanted}")


def fits(value: object, hint: Any) -> bool:  # noqa: ANN401 an annotation may be anything
    """Whether a value is what an annotation says; contents of collections are not looked at."""
    origin = get_origin(hint)
    if hint is Any or hint is object:
        return True
    if origin is Literal:
        return isinstance(value, str) and value in get_args(hint)
    if origin is Union or origin is types.UnionType:
        return any(fits(value, one) for one in get_args(hint))
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, origin or hint)
