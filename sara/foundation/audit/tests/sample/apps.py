from django.apps import AppConfig


class SampleConfig(AppConfig):
    """A table that stands for any register, in tests of the foundation only."""

    name = "sara.foundation.audit.tests.sample"
    label = "sample"
    default_auto_field = "django.db.models.BigAutoField"
