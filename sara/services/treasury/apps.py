from django.apps import AppConfig


class TreasuryConfig(AppConfig):
    name = "sara.services.treasury"
    label = "treasury"
    default_auto_field = "django.db.models.BigAutoField"
    append_only = ("treasury_receipt", "treasury_ledgerentry", "treasury_ledgerline")
