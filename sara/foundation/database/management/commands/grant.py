from django.core.management.base import BaseCommand, CommandError

from sara.foundation.database.rights import NoRight, append_only_tables, grant_to_app


class Command(BaseCommand):
    help = "Gives the serving role (sara_app) its rights; to be run after every migrate, as the owner."

    def handle(self, *_args: object, **options: object) -> None:
        tables = append_only_tables()
        try:
            grant_to_app(tables)
        except NoRight as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"Rights given; {len(tables)} tables can only be added to.")
