from typing import Final

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.money import RialsField
from sara.services.treasury.types import LedgerAccount

BALANCED: Final = """
    IF (SELECT coalesce(sum(rials), 0) <> 0 OR count(*) < 2
          FROM treasury_ledgerline WHERE entry_id = {entry}) THEN
        RAISE EXCEPTION 'the lines of ledger entry % do not balance', {entry}
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';
    END IF;
    RETURN NULL;
"""


class LedgerEntry(models.Model):
    """One thing that happened to a house's money; its lines always balance."""

    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    about = models.CharField(_("بابت"), max_length=80)
    entered_at = models.DateTimeField(_("زمان"))
    entered_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("ثبت‌کننده")
    )

    class Meta:
        verbose_name = _("سند دفتر")
        verbose_name_plural = _("سندهای دفتر")
        indexes = [models.Index(fields=["house", "entered_at"], name="ledger_entry_of_house")]
        triggers = [
            pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="ledger_entry_balances",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                timing=pgtrigger.Deferred,
                func=BALANCED.format(entry="NEW.id"),
            ),
        ]

    def __str__(self) -> str:
        return self.about


class LedgerLine(models.Model):
    """One line of an entry: whole rials, above zero debit, below zero credit."""

    entry = models.ForeignKey(
        "treasury.LedgerEntry", models.PROTECT, related_name="lines", verbose_name=_("سند")
    )
    account = models.CharField(_("حساب"), max_length=20, choices=LedgerAccount.choices)
    rials = RialsField(_("مبلغ"))

    class Meta:
        verbose_name = _("ردیف دفتر")
        verbose_name_plural = _("ردیف‌های دفتر")
        constraints = [
            models.CheckConstraint(condition=~Q(rials=0), name="ledger_line_is_not_empty"),
            models.CheckConstraint(
                condition=Q(account__in=LedgerAccount.values), name="ledger_line_account_is_known"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="ledger_line_balances",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                timing=pgtrigger.Deferred,
                func=BALANCED.format(entry="NEW.entry_id"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.rials}"
