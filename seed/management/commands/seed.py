from time import monotonic

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sara.foundation import clock
from seed import logins
from seed.city import build_city, is_built


class Command(BaseCommand):
    help = "Build the demonstration city, once, and tell how its people sign in"

    def handle(self, *_args: object, **_options: object) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("The demonstration city is built only where DEMONSTRATION is on.")
        if not is_built():
            begun = monotonic()
            self.stderr.write("Building the demonstration city …")
            build_city(now=clock.now())
            self.stderr.write(f"… built in {monotonic() - begun:.0f} seconds.")
        self.stdout.write(logins.welcome())
