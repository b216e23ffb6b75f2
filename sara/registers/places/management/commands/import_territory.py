from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Refusal
from sara.registers.places.api import Fault, Territory, import_territory, read_territory
from sara.registers.places.types import City


class Command(BaseCommand):
    help = _(
        "محله‌های شهر را از یک فایل GeoJSON می‌خواند. همه ثبت می‌شوند یا هیچ‌کدام؛ "
        "اجرای دوباره چیزی را دوتا نمی‌کند."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help=_("بخواند و بگوید، ولی ننویسد."))
        parser.add_argument("--on", type=date.fromisoformat, help=_("روز اعتبار، به میلادی: 2026-11-24"))
        parser.add_argument("--city-code", default="tehran")
        parser.add_argument("--city-name", default="تهران")
        parser.add_argument("--city-name-en", default="Tehran")

    def handle(self, *_args: str, **options: Any) -> None:
        file: Path = options["file"]
        try:
            territory = read_territory(file.read_bytes())
        except OSError as error:
            raise CommandError(_("فایل خوانده نشد: %(why)s") % {"why": error}) from error
        self._tell_mended(territory)
        if territory.faults:
            raise CommandError(self._told(territory.faults))
        city = City(options["city_code"], options["city_name"], options["city_name_en"])
        try:
            self._bring_in(territory, city, file.name, options)
        except Refusal as refusal:
            raise CommandError(refusal.words()) from refusal

    def _bring_in(self, territory: Territory, city: City, source: str, options: dict[str, Any]) -> None:
        now = clock.now()
        with transaction.atomic():
            outcome = import_territory(
                territory=territory,
                city=city,
                source=source,
                valid_from=options["on"] or clock.day_of(now),
                actor=SYSTEM,
                now=now,
            )
            transaction.set_rollback(options["dry_run"])
        for words, codes in (
            (_("تازه"), outcome.founded),
            (_("تغییر نام"), outcome.renamed),
            (_("مرز تازه"), outcome.redrawn),
            (_("در فایل نیست"), outcome.not_named),
        ):
            self.stdout.write(f"{words}: {len(codes)}")
        if options["dry_run"]:
            self.stdout.write(_("آزمایشی بود؛ چیزی نوشته نشد."))

    def _tell_mended(self, territory: Territory) -> None:
        for name in territory.mended:
            self.stdout.write(
                _("عارضهٔ %(number)s (کد %(code)s): نام «%(was)s» شد «%(now)s»")
                % {"number": name.number, "code": name.code, "was": name.was, "now": name.now}
            )
        self.stdout.write(
            _("خوانده شد: %(read)s محله، %(mended)s نام اصلاح شد")
            % {"read": len(territory.neighbourhoods), "mended": len(territory.mended)}
        )

    def _told(self, faults: tuple[Fault, ...]) -> str:
        lines = [_("چیزی نوشته نشد. فایل %(count)s ایراد دارد:") % {"count": len(faults)}]
        for fault in faults:
            where = (
                _("عارضهٔ %(number)s (کد %(code)s)") % {"number": fault.number, "code": fault.code or "—"}
                if fault.number
                else _("فایل")
            )
            detail = f" [{fault.detail}]" if fault.detail else ""
            lines.append(f"{where}: {fault.flaw.label}{detail}")
        return "\n".join(lines)
