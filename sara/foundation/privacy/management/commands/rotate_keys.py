from django.core.management.base import BaseCommand, CommandError, CommandParser

from sara.foundation.privacy.rotation import reseal, sealed_columns
from sara.foundation.privacy.sealing import current_key_number


class Command(BaseCommand):
    help = (
        "Seals again with the last key of SARA_SEAL_KEYS what the others sealed. "
        "To be run as the owner of the tables; it may be stopped and run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", type=int, default=500, help="rows in one transaction")

    def handle(self, *_args: object, **options: int) -> None:
        broken = 0
        for column in sealed_columns():
            done, name = 0, f"{column.model._meta.db_table}.{column.column}"
            for step in reseal(column, batch=options["batch"]):
                done += step.done
                broken += len(step.broken)
                for row in step.broken:
                    self.stderr.write(f"{name}, row {row}: does not open")
            self.stdout.write(f"{name}: {done} sealed again")
        if broken:
            raise CommandError(f"{broken} values do not open with any key that is here; keep the old keys.")
        self.stdout.write(f"Everything is sealed with key {current_key_number()}; older keys may go.")
