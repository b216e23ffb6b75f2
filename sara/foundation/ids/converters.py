from django.urls import register_converter

from sara.foundation.ids.codes import parse_code

__all__ = ["CodeConverter"]


class CodeConverter:
    """A code in an address, in any case, with or without hyphens; what is no code has no page."""

    regex = "[0-9A-Za-z-]{6,30}"

    def to_python(self, value: str) -> str:
        return parse_code(value)

    def to_url(self, value: str) -> str:
        return value


register_converter(CodeConverter, "code")
