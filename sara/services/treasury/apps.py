from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import verb_words
from sara.foundation.privacy import reading_words


class TreasuryConfig(AppConfig):
    name = "sara.services.treasury"
    label = "treasury"
    default_auto_field = "django.db.models.BigAutoField"
    append_only = ("treasury_receipt", "treasury_ledgerentry", "treasury_ledgerline")

    def ready(self) -> None:
        for verb, words in (
            ("cancel_charge", _("شهریه را لغو کرد")),
            ("charge", _("شهریه را نوشت")),
            ("close_cash_box", _("صندوق را شمرد و بست")),
            ("give_discount", _("تخفیف داد")),
            ("offer_discount", _("تخفیف را به تعرفه افزود")),
            ("open_cash_box", _("صندوق را باز کرد")),
            ("receive", _("شهریه را گرفت و رسید داد")),
            ("void_receipt", _("رسید را باطل کرد و پول را پس داد")),
            ("withdraw_discount", _("تخفیف را از تعرفه برداشت")),
        ):
            verb_words(verb, words)
        reading_words("treasury.receipt", _("رسید پرداخت"))
