"""The calendar of the city from the command line, until headquarters have a screen for it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Refusal
from sara.foundation.jalali import format_day, jalali_year, parse_jalali
from sara.foundation.persian import Unreadable
from sara.registers.calendar.api import (
    Season,
    add_holiday,
    change_closing,
    confirm_holiday,
    holidays_of_year,
    load_holidays,
    move_holiday,
    open_season,
    published_holidays,
    terms_of_year,
)


class Command(BaseCommand):
    help = "Official holidays and terms: load, list, add, confirm, move, close, open, terms"

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        for verb in ("load", "list", "terms"):
            verbs.add_parser(verb).add_argument("years", type=int, nargs="*", metavar="1405")
        add = verbs.add_parser("add")
        add.add_argument("day", metavar="1405/04/05")
        add.add_argument("name")
        move = verbs.add_parser("move")
        move.add_argument("id", type=int)
        move.add_argument("day", metavar="1405/04/05")
        for verb in ("confirm", "close", "open"):
            verbs.add_parser(verb).add_argument("id", type=int)
        for parser_of_verb in verbs.choices.values():
            parser_of_verb.add_argument("--reason", default="")

    def handle(self, *_args: object, **options: object) -> None:
        about = Namespace(**options)
        about.acting = {"actor": SYSTEM, "now": clock.now()}
        about.years = options.get("years") or [jalali_year(clock.today())]
        verbs: dict[str, Callable[[Namespace], None]] = {
            "load": self._load,
            "list": self._list,
            "terms": self._terms,
            "add": self._add,
        }
        try:
            verbs.get(about.verb, self._change)(about)
        except (Refusal, Unreadable) as error:
            raise CommandError(error.words()) from error

    def _load(self, about: Namespace) -> None:
        published = [holiday for year in about.years for holiday in published_holidays(year)]
        loaded = load_holidays(published=published, **about.acting)
        self.stdout.write(
            _("افزوده: %(added)s، جابه‌جا شده: %(moved)s، همان که بود: %(kept)s")
            % {"added": loaded.added, "moved": loaded.moved, "kept": loaded.kept}
        )

    def _list(self, about: Namespace) -> None:
        for year in about.years:
            for holiday in holidays_of_year(year):
                marks = [] if holiday.confirmed else [_("تخمینی")]
                marks += [] if holiday.closes_houses else [_("سراها باز")]
                told = f" ({'، '.join(marks)})" if marks else ""
                self.stdout.write(f"{holiday.pk}\t{format_day(holiday.holiday_on)}\t{holiday.name}{told}")

    def _terms(self, about: Namespace) -> None:
        """Open the four terms of each year that are not there yet."""
        for year in about.years:
            there = {term.season for term in terms_of_year(year)}
            for season in Season:
                if season.value not in there:
                    self.stdout.write(open_season(jalali_year=year, season=season, **about.acting).name)

    def _add(self, about: Namespace) -> None:
        holiday = add_holiday(
            holiday_on=parse_jalali(about.day), name=about.name, reason=about.reason, **about.acting
        )
        self._say(holiday.pk, holiday.name)

    def _change(self, about: Namespace) -> None:
        if about.verb == "confirm":
            holiday = confirm_holiday(holiday_id=about.id, **about.acting)
        elif about.verb == "move":
            holiday = move_holiday(
                holiday_id=about.id, holiday_on=parse_jalali(about.day), reason=about.reason, **about.acting
            )
        else:
            closes = about.verb == "close"
            holiday = change_closing(
                holiday_id=about.id, closes_houses=closes, reason=about.reason, **about.acting
            )
        self._say(holiday.pk, holiday.name)

    def _say(self, number: int, name: str) -> None:
        self.stdout.write(f"{number}\t{name}")
