"""The pages of docs/catalogue, made from the running product.

`make docs` writes them anew; a test fails when they are not what the product says.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.utils import translation
from django.utils.module_loading import module_has_submodule

from sara.foundation.audit import all_commands
from sara.foundation.facts import all_facts, all_handlers
from sara.foundation.permissions import all_permissions
from sara.registers.posts.types import PostKind

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "catalogue"
MADE = "<!-- Made from the code by `make docs`. Do not edit. -->\n\n"
LAYERS = ("permissions", "commands", "facts", "handlers", "tasks")


def pages() -> Mapping[str, str]:
    """The text of each page by its file name."""
    _bring_in_everything()
    with translation.override("fa"):
        return {"permissions.md": MADE + _permissions(), "verbs.md": MADE + _commands() + _facts()}


def write() -> None:
    """Write every page."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _bring_in_everything() -> None:
    import_module("sara.portal.wiring")
    for config in apps.get_app_configs():
        for layer in LAYERS:
            if config.name.startswith("sara.") and module_has_submodule(config.module, layer):
                import_module(f"{config.name}.{layer}")


def _permissions() -> str:
    found = all_permissions()
    by_post = [
        (
            f"{kind.label} `{kind.value}`",
            ", ".join(f"`{one.name}`" for one in found if kind in one.held_by) or "—",
        )
        for kind in PostKind
    ]
    by_name = [
        (f"`{one.name}`", str(one.title), "، ".join(str(k.label) for k in PostKind if k in one.held_by))
        for one in found
    ]
    return (
        "# Permissions by post\n\n"
        "A right holds in the place of the post and in all below it, while the post is in force.\n\n"
        + _table(("post", "permissions"), by_post)
        + "\n## By name\n\n"
        + _table(("permission", "what it allows", "held by"), by_name)
    )


def _commands() -> str:
    rows = [
        (_app_of(verb.__module__), f"`{verb.__name__}`", _said(verb))
        for verb in all_commands().values()
        if _is_ours(verb.__module__)
    ]
    return "# Commands and facts\n\n## Commands\n\n" + _table(("app", "command", "what it does"), rows)


def _facts() -> str:
    heard = all_handlers()
    rows = [
        (
            f"`{name}`",
            _said(kind),
            ", ".join(f"`{_app_of(who)}`" for who in heard.get(name, ())) or "—",
        )
        for name, kind in all_facts().items()
        if _is_ours(kind.__module__)
    ]
    return "\n## Facts\n\n" + _table(("fact", "what happened", "heard by"), rows)


def _app_of(module: str) -> str:
    return module.split(".")[2]


def _is_ours(module: str) -> bool:
    return module.startswith("sara.") and ".tests." not in module


def _said(thing: Callable[..., object]) -> str:
    """The first paragraph of what it says of itself; nothing for what Python says of a dataclass."""
    words = (inspect.getdoc(thing) or "").partition("\n\n")[0]
    return "" if words.startswith(f"{thing.__name__}(") else " ".join(words.split()).replace("|", "\\|")


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |"]
    lines.append("|" + "---|" * len(tuple(heads)))
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"
