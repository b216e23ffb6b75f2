"""Text messages by the HTTP API of Kavenegar (kavenegar.com/rest.html), under docs/decisions/0036."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.conf import settings

from sara.foundation.money import Rials
from sara.foundation.notices.http import Asked
from sara.foundation.notices.providers import Carried, Letter, ProviderDown, ProviderRefused
from sara.foundation.notices.types import Line, Outcome

OK: Final = 200
BIGGEST_COST: Final = 10**9
UNKNOWN_THERE: Final = "100"
# What is wrong with this one message; everything else is wrong with the account or the server, and passes.
OF_THE_MESSAGE: Final = frozenset({411, 413, 417, 420, 422})
WORDS: Final[Mapping[int, str]] = {
    401: "حساب نزد سرویس پیامک بسته است",
    403: "کلید سرویس پیامک پذیرفته نیست",
    407: "سرویس پیامک نشانی این سرور را نمی‌پذیرد",
    409: "سرویس پیامک فعلاً پاسخ نمی‌دهد",
    411: "شمارهٔ گیرنده پذیرفته نیست",
    412: "خط فرستنده پذیرفته نیست",
    413: "نوشته خالی یا بلندتر از اندازه است",
    418: "اعتبار حساب پیامک تمام شده است",
    420: "سرویس پیامک پیوند در نوشته را نمی‌پذیرد",
}
OUTCOMES: Final[Mapping[int, Outcome]] = {
    1: Outcome.ON_THE_WAY,
    2: Outcome.ON_THE_WAY,
    4: Outcome.ON_THE_WAY,
    5: Outcome.ON_THE_WAY,
    6: Outcome.UNREACHED,
    10: Outcome.DELIVERED,
    11: Outcome.UNREACHED,
    13: Outcome.UNREACHED,
    14: Outcome.BLOCKED,
}


def outcome_of(status: object) -> Outcome:
    """What one of their numbers says, as a number or in digits."""
    text = str(status)
    return OUTCOMES.get(int(text), Outcome.UNKNOWN) if text.isdecimal() and len(text) < 4 else Outcome.UNKNOWN


class Kavenegar:
    """Carries text messages. `localid`, our number, lets it drop a repetition; we ask before we repeat."""

    def __init__(self) -> None:
        self._asked = Asked(settings.SARA_KAVENEGAR_ADDRESS)

    def carry(self, letter: Letter) -> Carried:
        """Hand one message over, unless an earlier try did."""
        if letter.again:
            found = self.find(letter.number)
            if found:
                return found
        values = {"receptor": letter.to, "message": letter.text, "localid": str(letter.number)}
        line = _line(letter.line)
        entries = self._entries("sms/send", values | ({"sender": line} if line else {}))
        if not entries or not _number(entries[0], "messageid"):
            raise ProviderDown("an answer without a number", maybe_taken=True)
        return _carried(entries[0])

    def find(self, number: int) -> Carried | None:
        """The message it took under our number, if it knows one; what is neither yes nor no is no answer."""
        entries = self._entries("sms/statuslocalmessageid", {"localid": str(number)})
        for entry in entries:
            if str(entry.get("status")) == UNKNOWN_THERE:
                continue
            if _number(entry, "localid") == str(number) and _number(entry, "messageid"):
                return _carried(entry)
            raise ProviderDown("an answer about something else", maybe_taken=True)
        return None

    def report(self, references: Sequence[str]) -> dict[str, Outcome]:
        """What became of messages by their numbers, 500 at most; what it does not know is left out."""
        entries = self._entries("sms/status", {"messageid": ",".join(references)})
        found = {_number(entry, "messageid"): outcome_of(entry.get("status")) for entry in entries}
        return {one: found[one] for one in references if found.get(one, Outcome.UNKNOWN) != Outcome.UNKNOWN}

    def _entries(self, method: str, values: Mapping[str, str]) -> list[dict[str, Any]]:
        answer = self._asked.ask(f"/v1/{settings.SARA_KAVENEGAR_KEY}/{method}.json", values)
        returned = answer.get("return")
        status = returned.get("status") if isinstance(returned, dict) else None
        if not isinstance(status, int):
            raise ProviderDown("an answer of another kind", maybe_taken=True)
        if status == OK:
            return _listed(answer.get("entries"))
        words = f"{status}: {WORDS.get(status, '')}".rstrip(": ")
        if status in OF_THE_MESSAGE:
            raise ProviderRefused(words)
        raise ProviderDown(words, maybe_taken=status >= 500)


def _listed(entries: object) -> list[dict[str, Any]]:
    if entries is None:
        return []
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise ProviderDown("an answer of another kind", maybe_taken=True)
    return entries


def _line(line: Line) -> str:
    lines: Mapping[str, str] = settings.SARA_SMS_LINES
    return lines[line]


def _number(entry: Mapping[str, Any], name: str) -> str:
    """A positive whole number of an answer, in digits; "" for anything else."""
    text = str(entry.get(name, ""))
    return text if text.isdecimal() and text.isascii() and 0 < len(text) <= 20 and int(text) else ""


def _carried(entry: Mapping[str, Any]) -> Carried:
    cost = entry.get("cost")
    outcome = outcome_of(entry.get("status"))
    return Carried(
        reference=_number(entry, "messageid"),
        cost=Rials(cost) if isinstance(cost, int) and 0 <= cost < BIGGEST_COST else None,
        outcome=Outcome.ON_THE_WAY if outcome == Outcome.UNKNOWN else outcome,
    )
