"""Why a file cannot be read as a table, and what its owner can do."""

from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class NotASheet(Refusal):
    message = _("این فایل جدول نیست. فایل اکسل (xlsx) یا CSV بفرستید.")


class OldSpreadsheet(Refusal):
    """The binary form of before 2007, or a web page called .xls."""

    message = _(
        "این فایل اکسل قدیمی است. آن را در اکسل باز کنید و با «ذخیره به نام» به صورت xlsx ذخیره کنید."
    )


class SheetLocked(Refusal):
    message = _("این فایل گذرواژه دارد. بی گذرواژه ذخیره‌اش کنید و دوباره بفرستید.")


class SheetUnsafe(Refusal):
    """A bomb, or XML with entities: what no spreadsheet program writes."""

    message = _("این فایل مانند فایل‌های معمول اکسل ساخته نشده است و برای ایمنی خوانده نشد.")


class SheetTooLarge(Refusal):
    message = _("این فایل بیش از %(most)s مگابایت است. آن را به چند فایل بخش کنید.")


class TooManyRows(Refusal):
    message = _("این جدول بیش از %(most)s ردیف دارد. آن را به چند فایل بخش کنید.")


class TooManyColumns(Refusal):
    message = _("این جدول بیش از %(most)s ستون دارد. ستون‌های اضافه را پاک کنید.")


class SheetEmpty(Refusal):
    message = _("در این فایل ردیفی نیست.")


class EncodingUnknown(Refusal):
    message = _("نویسه‌های این فایل خوانده نشد. آن را با کدگذاری UTF-8 یا به صورت xlsx ذخیره کنید.")


class HeadingsMissing(Refusal):
    """`headings` names the columns that must be there, as a reader knows them."""

    message = _("سرستون‌ها شناخته نشد. این ستون‌ها لازم است: %(headings)s.")
