from django.utils.translation import get_language


def spoken(persian: str, latin: str) -> str:
    """The name in the language in force; the Persian one where there is no other."""
    return latin if latin and not (get_language() or "fa").startswith("fa") else persian
