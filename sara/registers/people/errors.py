from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal
from sara.registers.people.types import Double


class LikelyDoubles(Refusal):
    """Carries those who may be the same person, for the desk to look at."""

    message = _("شاید این شخص پیش از این ثبت شده باشد. نخست این فهرست را ببینید.")

    def __init__(self, doubles: tuple[Double, ...]) -> None:
        super().__init__()
        self.doubles = doubles


class OneOfManyRefused(Refusal):
    """One of a list cannot be written: at which `place` of it, counted from nought, and why."""

    def __init__(self, place: int, why: Refusal) -> None:
        super().__init__()
        self.place = place
        self.why = why

    def words(self) -> str:
        return self.why.words()


class NameMissing(Refusal):
    message = _("نام و نام خانوادگی را بنویسید.")


class NationalIdTaken(Refusal):
    message = _("این کد ملی برای شخص دیگری ثبت شده است. او را با کد ملی جستجو کنید.")


class ForeignIdTaken(Refusal):
    message = _("این شناسهٔ اتباع برای شخص دیگری ثبت شده است.")


class IdentityDoesNotFit(Refusal):
    message = _("کد ملی برای ایرانیان است و شناسهٔ اتباع برای دیگران. تابعیت را درست کنید.")


class BirthOutOfRange(Refusal):
    message = _("تاریخ تولد درست نیست. آن را دوباره بنویسید.")


class MobileAlreadyHis(Refusal):
    message = _("این شماره پیش از این برای همین شخص ثبت شده است.")


class NotANeighbourhood(Refusal):
    message = _("محله را از فهرست انتخاب کنید.")


class InAnotherHousehold(Refusal):
    message = _("این شخص در این زمان عضو خانوار دیگری است. نخست او را از آن خانوار بیرون آورید.")


class HouseholdHasHead(Refusal):
    message = _("این خانوار در این زمان سرپرست دیگری دارد.")


class NotInHousehold(Refusal):
    message = _("این شخص اکنون عضو این خانوار نیست.")


class HeadLeavesOthers(Refusal):
    message = _("نخست سرپرست دیگری برای این خانوار تعیین کنید.")


class NotAChild(Refusal):
    message = _("این شخص به سن قانونی رسیده است و سرپرست نمی‌خواهد.")


class GuardianNotGrown(Refusal):
    message = _("سرپرست باید به سن قانونی رسیده باشد.")


class AlreadyGuardian(Refusal):
    message = _("این شخص در این زمان سرپرست همین فرزند است.")


class DocumentMissing(Refusal):
    message = _("برای این نسبت، شماره و تاریخ حکم را بنویسید.")


class UsernameTaken(Refusal):
    message = _("این نام کاربری از آنِ دیگری است. نام دیگری برگزینید.")


class ReasonMissing(Refusal):
    message = _("دلیل را بنویسید.")


class UsernameMissing(Refusal):
    message = _("نام کاربری را بنویسید.")


class PasswordTooWeak(Refusal):
    """`why` is what Django's validators said, in the reader's language."""

    message = _("گذرواژه پذیرفته نشد: %(why)s")


class HasNoPost(Refusal):
    message = _("این شخص سمتی ندارد که حساب کارکنان بخواهد.")


class AskedTooSoon(Refusal):
    status = 429
    message = _("کد تازه‌ای فرستاده شده است. %(seconds)s ثانیهٔ دیگر دوباره بخواهید.")


class AskedTooOften(Refusal):
    status = 429
    message = _("بیش از اندازه کد خواسته‌اید. یک ساعت دیگر دوباره بیایید، یا به باجهٔ سرا بروید.")


class ProofTooOld(Refusal):
    message = _("از تأیید شمارهٔ همراه شما زمان زیادی گذشته است. دوباره کد بخواهید.")


class SamePerson(Refusal):
    message = _("این دو یک پرونده‌اند.")


class AlreadyMerged(Refusal):
    message = _("یکی از این دو پرونده پیش از این با پرونده‌ای دیگر یکی شده است. فهرست را دوباره ببینید.")


class IdentitiesDiffer(Refusal):
    message = _("کد ملی یا شناسهٔ این دو با هم فرق دارد. اگر یکی نادرست است، نخست آن را درست کنید.")


class AnswersForTheOther(Refusal):
    message = _("یکی از این دو سرپرست دیگری است؛ پس یک نفر نیستند.")


class HeadCannotVanish(Refusal):
    message = _(
        "پروندهٔ ادغام‌شونده سرپرست خانواری با اعضای دیگر است. همان را پروندهٔ بازمانده بگیرید، "
        "یا نخست سرپرستی خانوار را واگذارید."
    )


class CannotBothMove(Refusal):
    """`what` is a kind of record of which both have one that cannot stand beside the other."""

    message = _("هر دو پرونده «%(what)s» یکسانی دارند که با هم نمی‌ماند. نخست یکی را پایان دهید.")


class TooLateToUndo(Refusal):
    message = _("از این ادغام بیش از %(days)s روز گذشته است و دیگر بازگردانده نمی‌شود.")


class UndoneAlready(Refusal):
    message = _("این ادغام پیش از این بازگردانده شده است.")


class UndoLaterFirst(Refusal):
    message = _("پروندهٔ بازمانده پس از آن با پروندهٔ دیگری یکی شده است. نخست آن ادغام را بازگردانید.")


class CannotGoBack(Refusal):
    """`what` is a kind of record that cannot go back to where it was."""

    message = _("«%(what)s» به جای پیشین خود بازنمی‌گردد، چون چیز دیگری آنجاست. نخست آن را پایان دهید.")


class ConsentMissing(Refusal):
    """`purpose` is what the consent would be for, in the reader's language."""

    message = _("این کار رضایت شخص را می‌خواهد: %(purpose)s. نخست رضایت او را ثبت کنید.")


class ConsentTextChanged(Refusal):
    message = _("متن رضایت تازه شده است. متن تازه را بخوانید و دوباره بفرستید.")


class ConsentTextMissing(Refusal):
    message = _("متن رضایت را بنویسید.")


class ConsentTextSame(Refusal):
    message = _("این همان متنی است که هست. چیزی عوض نشد.")


class ConsentAlreadyGiven(Refusal):
    message = _("این رضایت پیش از این داده شده است.")


class ConsentNotGiven(Refusal):
    message = _("رضایتی نیست که پس گرفته شود.")


class PaperMissing(Refusal):
    message = _("شمارهٔ برگهٔ امضاشده را بنویسید؛ رضایت دیگری را تنها با برگه می‌توان ثبت کرد.")


class RequestTextMissing(Refusal):
    message = _("بنویسید چه چیزی نادرست است و درست آن چیست.")


class AlreadyAsked(Refusal):
    message = _("درخواست پیشین شما هنوز پاسخ نگرفته است.")


class AlreadyDecided(Refusal):
    message = _("این درخواست پیش از این پاسخ گرفته است.")


class AnswerMissing(Refusal):
    message = _("پاسخ را بنویسید؛ شخص آن را می‌خواند.")


class ErasureHindered(Refusal):
    """`what` lists what stands in the way, in the reader's language."""

    message = _("تا این‌ها پایان نیابد، حذف ممکن نیست: %(what)s")
