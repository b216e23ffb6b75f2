from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal
from sara.foundation.money import format_toman
from sara.foundation.persian import language_of_reader


def _written(rials: int) -> str:
    return format_toman(rials, language_of_reader())


_toman = lazy(_written, str)


class CashBoxClosed(Refusal):
    message = _("صندوق این سرا باز نیست. پیش از گرفتن پول نقد، صندوق را باز کنید.")


class CashBoxAlreadyOpen(Refusal):
    message = _("صندوق این سرا هم‌اکنون باز است.")


class NothingDue(Refusal):
    message = _("برای این مورد مبلغی مانده نیست.")


class ChargeCancelled(Refusal):
    message = _("این شهریه لغو شده است و نمی‌توان برای آن پول گرفت.")


class AlreadyPaid(Refusal):
    message = _("این شهریه پرداخت شده است. برای تغییر، نخست رسید را باطل کنید.")


class AlreadyDiscounted(Refusal):
    message = _("برای این شهریه پیش‌تر تخفیف ثبت شده است.")


class ReasonMissing(Refusal):
    message = _("دلیل را بنویسید؛ در دفتر می‌ماند.")


class TerminalReferenceMissing(Refusal):
    message = _("شمارهٔ پیگیری کارت‌خوان را بنویسید.")


class AlreadyVoid(Refusal):
    message = _("این رسید پیش‌تر باطل شده است.")


class CounterNotVoidable(Refusal):
    message = _("سند ابطال را نمی‌توان باطل کرد؛ دوباره رسید صادر کنید.")


class CashTooLittle(Refusal):
    message = _("در صندوق این مبلغ نقد نیست. نخست موجودی صندوق را بررسی کنید.")


class DifferenceUnexplained(Refusal):
    message = _("شمارش با دفتر %(difference)s فرق دارد. اگر شمارش درست است، دلیل تفاوت را بنویسید.")

    def __init__(self, rials: int) -> None:
        super().__init__(difference=_toman(rials))


class DiscountExists(Refusal):
    message = _("تخفیفی با این نام هست.")
