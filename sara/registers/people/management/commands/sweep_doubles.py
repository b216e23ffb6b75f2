from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.registers.people.api import sweep_doubles


class Command(BaseCommand):
    help = (
        "Walk through the whole register in search of likely doubles, now and to the end; it may be stopped."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--many", type=int, default=500, help="persons in one transaction")

    def handle(self, *_args: object, many: int, **_options: object) -> None:
        whole = 0
        while compared := sweep_doubles(many=many, actor=SYSTEM, now=clock.now()):
            whole += compared
            self.stdout.write(f"\r{whole}", ending="")
            if compared < many:
                break
        self.stdout.write(f"\n{whole}")
