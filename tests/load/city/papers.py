"""Certificates of those who were there often enough, numbered without a gap in each house and year."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.conf import settings

from sara.foundation.clock import day_of
from sara.foundation.jalali import jalali_year
from sara.services.programmes.models import Certificate, CertificateBook
from sara.services.programmes.rules import certificate_hours, earns_certificate
from sara.services.programmes.types import Mark
from tests.load.city.chance import code_of
from tests.load.city.programmes import LASTS, Held
from tests.load.city.sheets import Sheets

_MINUTES: Final = int(LASTS.total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Earned:
    issued_on: date
    enrolment: int
    name: str
    title: str
    title_en: str
    sessions: int


class Papers:
    """The book of certificates, one house after another."""

    def __init__(self, sheets: Sheets) -> None:
        self._certificates = sheets.sheet(
            Certificate, "code house_id enrolment_id year number holder_name title title_en hours issued_on"
        )
        self._books = sheets.sheet(CertificateBook, "house_id year last_number")
        self._earned: list[Earned] = []

    def consider(self, held: Held, enrolment: int, name: str, marks: list[Mark]) -> None:
        """Note a certificate for one whose run is finished, if he earned it; every third run gives none."""
        sessions = len(held.sessions)
        if held.status != "finished" or held.id % 3 == 0 or not sessions:
            return
        share = settings.CERTIFICATE_SHARE_PERCENT
        if earns_certificate(marks, sessions_held=sessions, share_percent=share):
            issued_on = day_of(held.last_ends_at) + timedelta(days=2)
            title = held.title
            self._earned.append(Earned(issued_on, enrolment, name, title.title, title.title_en, sessions))

    def close(self, house_id: int) -> None:
        """Number what was earned in a house in the order of its days."""
        numbers: dict[int, int] = {}
        for one in sorted(self._earned, key=lambda earned: (earned.issued_on, earned.enrolment)):
            year = jalali_year(one.issued_on)
            numbers[year] = numbers.get(year, 0) + 1
            self._certificates.add(
                code_of(self._certificates.count + 1, of=9, parts=3), house_id, one.enrolment, year,
                numbers[year], one.name, one.title, one.title_en, certificate_hours(one.sessions * _MINUTES),
                one.issued_on,
            )  # fmt: skip
        for year, last in sorted(numbers.items()):
            self._books.add(house_id, year, last)
        self._earned.clear()
