import base64
import os

from django.core.management.base import BaseCommand, CommandParser

from sara.foundation.privacy.keys import KEY_BYTES


class Command(BaseCommand):
    help = "Writes new keys for the environment. Keep them where the backups of the database are not."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--number", type=int, default=1, help="the number of the new seal key")

    def handle(self, *_args: object, **options: int) -> None:
        self.stdout.write(f"SARA_SEAL_KEYS={options['number']}:{_new_key()}")
        self.stdout.write(f"SARA_INDEX_KEY={_new_key()}")


def _new_key() -> str:
    return base64.b64encode(os.urandom(KEY_BYTES)).decode()
