from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.privacy import Erasing
from sara.foundation.privacy.erasing import strip_history
from sara.registers.people.models import Person
from sara.services.treasury.models import Charge, NamedPayer, Receipt


def forget_payer(erasing: Erasing) -> Sequence[str | Promise]:
    """Keep the name on the receipts, and nowhere else. It asks no leave: the erasure did."""
    charges = Charge.objects.filter(person__in=erasing.people)
    receipts = Receipt.objects.filter(charge__in=charges.values("pk"))
    payers = Person.objects.filter(pk__in=receipts.values("charge__person_id"))
    NamedPayer.objects.bulk_create(
        NamedPayer(person=payer, name=payer.full_name, kept_at=erasing.now) for payer in payers.order_by("id")
    )
    strip_history(Charge, list(charges.values_list("pk", flat=True).order_by("pk")), erasing=erasing)
    strip_history(Receipt, list(receipts.values_list("pk", flat=True).order_by("pk")), erasing=erasing)
    count = receipts.count()
    return [_("نام روی رسیدهای پرداخت (%(count)s برگ)") % {"count": count}] if count else []
