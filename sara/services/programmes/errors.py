"""The expected "no" of classes, each in its own words.

Numbers and dates come in as texts already written for the reader.
"""

from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class AlreadyEnrolled(Refusal):
    message = _("%(who)s پیش از این در این کلاس ثبت‌نام شده یا در فهرست انتظار است.")


class TooYoung(Refusal):
    message = _("این کلاس برای %(least)s سال به بالاست و %(name)s در نخستین جلسه %(age)s ساله خواهد بود.")


class TooOld(Refusal):
    message = _("این کلاس تا %(most)s سالگی است و %(name)s در نخستین جلسه %(age)s ساله خواهد بود.")


class WomenOnly(Refusal):
    message = _("این کلاس ویژهٔ بانوان است.")


class MenOnly(Refusal):
    message = _("این کلاس ویژهٔ آقایان است.")


class NotResident(Refusal):
    message = _(
        "این کلاس ویژهٔ %(residence)s است و نشانی %(name)s در آن ثبت نشده است. "
        "اگر ساکن آنجایید، نشانی خود را در سرا به‌روز کنید."
    )


class EnrolmentNotOpenYet(Refusal):
    message = _("ثبت‌نام این کلاس هنوز باز نشده است. از %(day)s ساعت %(hour)s ثبت‌نام کنید.")


class EnrolmentClosed(Refusal):
    message = _("مهلت ثبت‌نام این کلاس %(day)s تمام شد.")


class RunWasCancelled(Refusal):
    message = _("این کلاس لغو شده است.")


class RunNotOpen(Refusal):
    message = _("این کلاس هنوز برقرار نشده یا به پایان رسیده است.")


class RunAlreadyOpen(Refusal):
    message = _("این کلاس از پیش برقرار است.")


class RunNotOver(Refusal):
    message = _("هنوز همهٔ جلسه‌های این کلاس نگذشته است.")


class NoSessions(Refusal):
    message = _("با این روزها هیچ جلسه‌ای ساخته نمی‌شود. روزها و تاریخ‌ها را بازبینی کنید.")


class SpaceTaken(Refusal):
    message = _("این فضا در یکی از این زمان‌ها برای کلاس دیگری گرفته شده است.")


class SpaceKeptForOthers(Refusal):
    message = _(
        "«%(space)s» در این ساعت‌های %(day)s ویژهٔ %(audience)s است. ساعت، فضا یا مخاطب کلاس را عوض کنید."
    )


class InstructorTaken(Refusal):
    message = _("مربی در یکی از این زمان‌ها کلاس دیگری دارد.")


class CapacityBelowSeatsTaken(Refusal):
    message = _("%(taken)s نفر در این کلاس جا دارند؛ ظرفیت کمتر از این نمی‌شود.")


class SpaceTooSmall(Refusal):
    message = _("این فضا برای %(capacity)s نفر جا دارد.")


class FeeIsFixed(Refusal):
    message = _("این کلاس باز شده است و شهریهٔ آن دیگر عوض نمی‌شود.")


class NotWithdrawable(Refusal):
    message = _("این ثبت‌نام دیگر برقرار نیست.")


class NotOffered(Refusal):
    message = _("برای این ثبت‌نام جایی پیشنهاد نشده است.")


class OfferTimeOver(Refusal):
    message = _("مهلت پذیرفتن این جا تمام شد و نوبت به نفر بعد رسید.")


class SessionWasCancelled(Refusal):
    message = _("این جلسه لغو شده است.")


class SessionWasHeld(Refusal):
    message = _("این جلسه برگزار شده است و لغو نمی‌شود.")


class ClashWasAnswered(Refusal):
    message = _("این مورد پیش از این روشن شده است.")


class NothingProposed(Refusal):
    message = _("برای هیچ‌یک از این جلسه‌ها روز خالی پیدا نشد. روز دیگری بنویسید، یا جلسه را لغو کنید.")


class RollTooEarly(Refusal):
    message = _("حضور و غیاب از یک ساعت پیش از جلسه باز می‌شود.")


class NotOnTheRoll(Refusal):
    message = _("یکی از این نام‌ها در فهرست این کلاس نیست.")


class AlreadyRevoked(Refusal):
    message = _("این گواهی پیش از این باطل شده است.")


class ReasonMissing(Refusal):
    message = _("علت را بنویسید.")
