from django.apps import AppConfig
from django.core.checks import Tags, register

from sara.foundation.persian.checks import database_knows_persian_letters, sort_keys_have_the_collation


class PersianConfig(AppConfig):
    name = "sara.foundation.persian"
    label = "persian"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(sort_keys_have_the_collation, Tags.models)
        register(database_knows_persian_letters, Tags.database)
