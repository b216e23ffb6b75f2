from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "sara.registers.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.foundation.exchange import register_importer
        from sara.registers.people.importing import PostsImporter, ResidentsImporter, TrusteesImporter

        register_importer(ResidentsImporter())
        register_importer(TrusteesImporter())
        register_importer(PostsImporter())
