from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class NotFailed(Refusal):
    """Only a notice that failed can be sent again."""

    message = _("این پیام ناموفق نبوده است؛ دوباره فرستادن آن لازم نیست.")


class NoLongerGood(Refusal):
    """What it said has had its time, or was wiped: a code, for instance."""

    message = _("مهلت این پیام گذشته است؛ پیام تازه‌ای بخواهید.")


class AlreadyTaken(Refusal):
    """The provider told of this incoming message before."""

    message = _("این پیامک پیش از این ثبت شده است.")


class NoAddressYet(Refusal):
    """To be told by e-mail one needs an address that was confirmed."""

    message = _("نخست نشانی رایانامهٔ خود را بنویسید و با کدی که می‌آید تأیید کنید.")


class AskedJustNow(Refusal):
    """A code went to an address less than a minute ago."""

    message = _("کد تازه فرستاده شده است. یک دقیقه صبر کنید و دوباره بخواهید.")


class WrongCode(Refusal):
    """The code is another one."""

    message = _("کد درست نیست. کدی را که به رایانامه آمده بنویسید.")


class CodeIsOld(Refusal):
    """The code had its time, or was tried too often; a new one helps."""

    message = _("مهلت این کد گذشته است. نشانی را دوباره بنویسید تا کد تازه‌ای بیاید.")


class NewsTextMissing(Refusal):
    message = _("متن خبر را بنویسید.")


class NobodyWantsNews(Refusal):
    message = _("در این جا کسی نیست که به گرفتن خبر رضایت داده باشد.")


class NewsJustSent(Refusal):
    message = _("همین خبر در یک ساعت گذشته به همین جا فرستاده شده است.")


class NewsSettled(Refusal):
    message = _("این خبر دیگر در راه نیست؛ به همه فرستاده یا پیش‌تر بازداشته شده است.")
