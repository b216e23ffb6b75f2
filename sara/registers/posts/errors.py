from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class PlaceHasManager(Refusal):
    message = _("این‌جا در این زمان مدیر یا سرپرست دیگری دارد. نخست سمت او را پایان دهید.")


class AlreadyInPost(Refusal):
    message = _("این شخص در این زمان همین سمت را در همین‌جا دارد.")


class PostDoesNotFitPlace(Refusal):
    message = _("این سمت در چنین جایی تعریف نشده است. جای دیگری انتخاب کنید.")


class PostHasEnded(Refusal):
    message = _("این سمت پیش از این پایان یافته است.")


class EndsBeforeNow(Refusal):
    message = _("پایان سمت نمی‌تواند پیش از اکنون باشد.")


class EndsBeforeItStarts(Refusal):
    message = _("پایان سمت پیش از آغاز آن است.")


class LetterNumberMissing(Refusal):
    message = _("شمارهٔ حکم را بنویسید.")


class NobodyToAppoint(Refusal):
    message = _("این پرونده دیگر نیست: با پروندهٔ دیگری یکی شده یا حذف شده است. شخص را دوباره بجویید.")
