"""The words of the city, read once and in the form in which they are stored."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from faker.providers.person.fa_IR import Provider as Persian

from sara.foundation.persian import clean


@lru_cache(maxsize=1)
def words() -> Mapping[str, Any]:
    """All that `words.toml` tells."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def given_names(gender: str) -> list[str]:
    """Given names, common ones first: ours, then those of faker."""
    own = words()["names"][gender].split()
    theirs = Persian.first_names_female if gender == "female" else Persian.first_names_male
    return _once([*own, *map(clean, theirs)])


@lru_cache(maxsize=1)
def surnames() -> list[str]:
    """Some thousands of surnames, common ones first."""
    told = words()["names"]
    plain = told["surname"].split()
    pairs = enumerate(product(told["suffix"], told["stems"].split()))
    made = [stem + ("\u200c" if place % 3 else "") + suffix for place, (suffix, stem) in pairs]
    tailed = [f"{name} {tail}" for tail, name in product(told["tail"], plain)]
    return _once([*plain, *plain, *map(clean, Persian.last_names), *made, *plain, *tailed])


@lru_cache(maxsize=1)
def foreign_surnames() -> list[str]:
    return list(words()["names"]["foreign"].split())


@lru_cache(maxsize=2)
def address_words(part: str) -> list[str]:
    """Streets or alleys, each with its own word."""
    return [word.strip() for word in words()["address"][part].split("|")]


def _once(names: list[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
