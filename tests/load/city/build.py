"""The whole city, written into an empty database whose tables are there."""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from time import monotonic
from typing import Final

import psycopg
from allauth.mfa.models import Authenticator
from psycopg import sql

from sara.foundation.facts.models import Delivery, FactRecord
from sara.foundation.notices.models import Notice
from sara.registers.people.models import (
    Account,
    Guardianship,
    HouseFile,
    Household,
    Membership,
    Person,
    PersonAddress,
    PersonMobile,
    PersonSearch,
)
from sara.registers.posts.models import Post
from sara.services.programmes.models import (
    Attendance,
    Certificate,
    CertificateBook,
    Enrolment,
    Programme,
    Run,
    RunSlot,
    Session,
    SkippedDay,
)
from sara.services.treasury.models import (
    CashBox,
    Charge,
    Discount,
    LedgerEntry,
    LedgerLine,
    Receipt,
    ReceiptSeries,
)
from sara.services.voice.models import Message
from tests.load.city.days import Calendar, keep_calendar
from tests.load.city.enrolments import Filling
from tests.load.city.findable import name_sounds, write_search
from tests.load.city.hands import Hands, hands
from tests.load.city.history import CONTEXT, CONTEXT_ID, is_audited, tables_of, tell
from tests.load.city.laid import LaidDown, lay_down, link_again, raise_on
from tests.load.city.money import Books, Money
from tests.load.city.places import Places, Placing, place
from tests.load.city.programmes import Planning
from tests.load.city.register import Register
from tests.load.city.residents import Settling
from tests.load.city.sheets import Model, Sheets, sheets
from tests.load.city.size import Size
from tests.load.city.staff import Appointing
from tests.load.city.tidings import Tidings
from tests.load.city.voices import speak

LARGE: Final[Sequence[Model]] = (
    Person, PersonMobile, PersonAddress, HouseFile, Account, Household, Membership, Guardianship, Post,
    Authenticator,
    Programme, Run, RunSlot, SkippedDay, Session, Enrolment, Attendance, Certificate, CertificateBook,
    Charge, Receipt, CashBox, ReceiptSeries, LedgerEntry, LedgerLine, Discount, Message,
    FactRecord, Delivery, Notice,
)  # fmt: skip
"""What comes by COPY without its triggers; history follows as a whole."""

SETTLED: Final[Sequence[Model]] = (
    Person, PersonMobile, PersonAddress, Account, Household, Membership, Guardianship, Post, Authenticator,
)  # fmt: skip
"""Of these, what is whole as soon as everybody has a home."""

_TELL: Final = (
    "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)"
)
_NUMBERED: Final = """
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND is_identity = 'YES' AND column_name IN ('id', 'pgh_id') ORDER BY 1
"""
_BY_SIZE: Final = """
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    ORDER BY pg_relation_size(oid) DESC, relname
"""
SMALL: Final = 20_000
Told = Callable[[str], None]


def build(url: str, size: Size, told: Told) -> None:
    """Build the city; `told` hears what was done, with its seconds.

    A city that was begun and not finished is thrown away and built again, not mended.
    """
    step = _steps(told)
    with psycopg.connect(url, autocommit=True) as connection, hands(url) as crew:
        _refuse_unless_empty(connection)
        with connection.transaction():
            connection.execute(_TELL, [str(CONTEXT_ID), json.dumps(CONTEXT, ensure_ascii=False)])
            placing = Placing(connection, size)
            places, calendar = place(placing, size), keep_calendar(placing, size)
        step("places and calendar")
        tables = [table for model in LARGE for table in tables_of(model)]
        laid = lay_down(connection, [*tables, PersonSearch._meta.db_table])
        finishing = Finishing(crew, laid)
        with sheets(url, finishing.begin) as opened:
            people_and_classes(opened, size, places, calendar, step)
        finishing.make_findable()
        crew.finish()
        step("history, indexes and search")
        link_again(laid, connection, crew)
        step("what leads from table to table")
        _set_counters(connection)
        for table in _tables(connection):
            crew.begin(partial(_tidy, table, rows=size.residents))
        crew.finish()
        step("statistics")


class Finishing:
    """What follows for a table whose rows are in: while others are still being drawn."""

    def __init__(self, crew: Hands, laid: LaidDown) -> None:
        self._crew, self._laid = crew, laid
        self._begun: dict[Model, Future[None]] = {}

    def begin(self, model: Model) -> None:
        """Its history, and the indexes of both."""
        begun = self._begun[model] = self._crew.begin(partial(self._finish, model))
        if model is Person:
            self._named = self._crew.begin(name_sounds, after=[begun])

    def make_findable(self) -> None:
        """The rows by which people are found are kept by triggers; here they are made as a whole."""
        asked = [self._begun[model] for model in (PersonMobile, PersonAddress, HouseFile)]
        self._crew.begin(self._find, after=[self._named, *asked])

    def _find(self, connection: psycopg.Connection) -> None:
        write_search(connection)
        raise_on(self._laid, PersonSearch._meta.db_table, connection)

    def _finish(self, model: Model, connection: psycopg.Connection) -> None:
        if is_audited(model):
            tell(model, connection)
        for table in tables_of(model):
            raise_on(self._laid, table, connection)


def people_and_classes(opened: Sheets, size: Size, places: Places, calendar: Calendar, step: Told) -> None:
    """Draw all that is large, row by row, onto its sheets."""
    register = Register(opened, size.chance("register"))
    crews = Appointing(opened, register, places, size).appoint()
    step("people in post")
    settling = Settling(opened, register, places, size)
    settling.settle()
    opened.finish(*SETTLED)
    step("residents")
    tidings = Tidings(opened, size)
    planning, books = Planning(opened, places, calendar, size), Books(opened, calendar, size, tidings)
    filling = Filling(opened, places, calendar, size, settling.pools, tidings)
    for number, (house, crew) in enumerate(zip(places.houses, crews, strict=True)):
        money, pool = Money(books, house, crew), filling.pool(number)
        for held in planning.hold(house, crew):
            taken, waiting, turns = filling.fill(held, pool, money)
            planning.close(held, taken=taken, waiting=waiting, turns=turns)
        money.close()
        filling.papers.close(house.id)
    for (person_id, house_id), at in filling.files.items():
        if (person_id, house_id) not in settling.filed:
            register.file(person_id, house_id, at)
    speak(opened, places, settling.pools, size)
    step("classes, money and messages")


def _tidy(table: str, connection: psycopg.Connection, *, rows: int) -> None:
    how = "VACUUM ANALYZE {}" if rows > SMALL else "ANALYZE {}"
    connection.execute(sql.SQL(how).format(sql.Identifier(table)))


def _tables(connection: psycopg.Connection) -> list[str]:
    """All tables, the largest first."""
    return [name for (name,) in connection.execute(_BY_SIZE)]


def _refuse_unless_empty(connection: psycopg.Connection) -> None:
    for table in ("people_person", "places_area"):
        statement = sql.SQL("SELECT EXISTS (SELECT FROM {})").format(sql.Identifier(table))
        if connection.execute(statement).fetchone() != (False,):
            raise SystemExit(f"{table} has rows: a city is built into an empty database")


def _set_counters(connection: psycopg.Connection) -> None:
    """The numbers that the database gives go on after ours."""
    for table, column in list(connection.execute(_NUMBERED)):
        connection.execute(
            sql.SQL(
                "SELECT setval(pg_get_serial_sequence({}, {}), max({})) FROM {} HAVING count(*) > 0"
            ).format(sql.Literal(table), sql.Literal(column), sql.Identifier(column), sql.Identifier(table))
        )


def _steps(told: Told) -> Told:
    begun = monotonic()

    def step(what: str) -> None:
        nonlocal begun
        told(f"{monotonic() - begun:7.1f} s  {what}")
        begun = monotonic()

    return step
