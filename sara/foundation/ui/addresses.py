"""The addresses of screens by their names, remembered: every page asks for the same few dozen."""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

__all__ = ["address_of"]

_PLAIN = (str, int)


def address_of(name: str, *args: object, **kwargs: object) -> str:
    """What `reverse` gives, in the language in force. Raises NoReverseMatch."""
    if not all(isinstance(value, _PLAIN) for value in (*args, *kwargs.values())):
        return reverse(name, args=args, kwargs=kwargs)
    told = tuple(map(str, args)), tuple((key, str(value)) for key, value in kwargs.items())
    return _address(name, *told, get_language(), get_script_prefix(), get_urlconf(), settings.ROOT_URLCONF)


@lru_cache(maxsize=20_000)
def _address(
    name: str, args: tuple[str, ...], kwargs: tuple[tuple[str, str], ...], *_what_it_depends_on: str | None
) -> str:
    return reverse(name, args=args, kwargs=dict(kwargs))
