from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "sara.registers.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.foundation.exchange import register_importer
        from sara.registers.places.importing import SpacesImporter

        register_importer(SpacesImporter())
