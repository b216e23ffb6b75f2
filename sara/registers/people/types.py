"""The words of the people register, and what its commands are given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Gender(TextChoices):
    FEMALE = "female", _("زن")
    MALE = "male", _("مرد")


class Nationality(TextChoices):
    IRANIAN = "iranian", _("ایرانی")
    AFGHAN = "afghan", _("افغانستانی")
    IRAQI = "iraqi", _("عراقی")
    PAKISTANI = "pakistani", _("پاکستانی")
    OTHER = "other", _("کشور دیگر")


class HouseholdRole(TextChoices):
    HEAD = "head", _("سرپرست خانوار")
    SPOUSE = "spouse", _("همسر")
    CHILD = "child", _("فرزند")
    PARENT = "parent", _("پدر یا مادر")
    SIBLING = "sibling", _("خواهر یا برادر")
    GRANDCHILD = "grandchild", _("نوه")
    RELATIVE = "relative", _("خویشاوند دیگر")
    OTHER = "other", _("دیگر")


class GuardianRelation(TextChoices):
    FATHER = "father", _("پدر")
    MOTHER = "mother", _("مادر")
    GRANDFATHER = "grandfather", _("جد پدری")
    COURT = "court", _("قیم به حکم دادگاه")
    WELFARE = "welfare", _("سرپرست از سوی بهزیستی")


class SameBy(TextChoices):
    """Why two records may be one person, the surest first."""

    NATIONAL_ID = "national_id", _("کد ملی یکسان")
    MOBILE_AND_NAME = "mobile_and_name", _("شمارهٔ همراه و نام یکسان")
    NAME_AND_BIRTH = "name_and_birth", _("نام و تاریخ تولد یکسان")
    NAME_AND_FATHER = "name_and_father", _("نام و نام پدر یکسان")
    NAME_AND_ADDRESS = "name_and_address", _("نام و نشانی یکسان")
    LIKE_NAME_AND_BIRTH = "like_name_and_birth", _("نام مانند هم و تاریخ تولد یکسان")
    LIKE_NAME_AND_MOBILE = "like_name_and_mobile", _("نام مانند هم و شمارهٔ همراه یکسان")


class RowFate(TextChoices):
    """What a merge did with a row of the other record."""

    MOVED = "moved", _("جابه‌جا شد")
    CHANGED = "changed", _("تغییر کرد")
    REMOVED = "removed", _("برداشته شد")


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is written down of a person. Texts as typed: commands bring them into their stored form."""

    given_name: str
    surname: str
    birth_on: date
    gender: Gender
    title: str = ""
    father_name: str = ""
    nationality: Nationality = Nationality.IRANIAN
    national_id: str | None = None
    birth_certificate: str | None = None
    foreign_id: str | None = None
    has_smartphone: bool = True
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class AddressDetails:
    """An address from large to small, in a neighbourhood; a part that is not known is empty."""

    neighbourhood_id: int
    square: str = ""
    street: str = ""
    alley: str = ""
    number: str = ""
    floor: str = ""
    unit: str = ""
    postal_code: str = ""


@dataclass(frozen=True, slots=True)
class Double:
    """Someone already registered who may be the one being registered; shown before a new one is made."""

    person_id: int
    code: str
    name: str
    father_name: str
    birth_on: date
    neighbourhood: str
    same_by: tuple[SameBy, ...]
    is_other_by_number: bool = False


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One line of a search. Someone outside the actor's scope is found by an exact word only."""

    person_id: int
    code: str
    name: str
    father_name: str
    birth_on: date
    gender: Gender
    mobile: str
    neighbourhood: str
    in_scope: bool


@dataclass(frozen=True, slots=True)
class OwnPerson:
    """Oneself, or a child one answers for."""

    person_id: int
    code: str
    name: str
    birth_on: date
    gender: Gender


class ConsentPurpose(TextChoices):
    """What a house may do only with a person's consent. The list is this software's, not the city's."""

    NEWS = "news", _("خبر و دعوت با پیامک")
    HEALTH = "health", _("نگهداری اطلاعات سلامت")
    PICTURES = "pictures", _("عکس و فیلم از برنامه‌ها")


class ConsentWay(TextChoices):
    SCREEN = "screen", _("در سامانه")
    PAPER = "paper", _("برگهٔ امضاشده")


class RequestKind(TextChoices):
    """What a person asks of the house about his record."""

    CORRECTION = "correction", _("اصلاح مشخصات")
    ERASURE = "erasure", _("حذف از سامانه")


class RequestState(TextChoices):
    OPEN = "open", _("در انتظار پاسخ")
    DONE = "done", _("انجام شد")
    REFUSED = "refused", _("رد شد")
    TAKEN_BACK = "taken_back", _("پس گرفته شد")


@dataclass(frozen=True, slots=True)
class ConsentWords:
    """What one agrees to, in one version: words, or a lazy translation of them."""

    version: int
    words: object


# Defaults of this software, from the Electronic Commerce Act, articles 58 and 59: docs/sources/privacy.md.
# They are the first versions; headquarters write others (`ConsentText`).
CONSENT_TEXTS: Final[Mapping[ConsentPurpose, ConsentWords]] = {
    ConsentPurpose.NEWS: ConsentWords(
        1,
        _(
            "سراهای محله می‌توانند خبر کلاس‌ها، برنامه‌ها و دعوت‌ها را به تلفن همراه من پیامک کنند. "
            "پیام‌های ثبت‌نام‌های خودم به این رضایت نیاز ندارد. هر زمان می‌توانم آن را پس بگیرم."
        ),
    ),
    ConsentPurpose.HEALTH: ConsentWords(
        1,
        _(
            "خانهٔ سلامت سرا می‌تواند آنچه دربارهٔ سلامت خود می‌گویم و نتیجهٔ سنجش‌ها را نگه دارد و تنها "
            "برای خدمت به خودم به کار ببرد. هر زمان می‌توانم آن را پس بگیرم و پاک شدنش را بخواهم."
        ),
    ),
    ConsentPurpose.PICTURES: ConsentWords(
        1,
        _(
            "سرا می‌تواند عکس و فیلم برنامه‌هایی را که در آن هستم در صفحهٔ خود نشان دهد. هر زمان می‌توانم "
            "آن را پس بگیرم؛ از آن پس تصویر تازه‌ای گذاشته نمی‌شود."
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """Where a person stands with one purpose: the text in force, and which version he agreed to, if any."""

    purpose: ConsentPurpose
    text: str
    version: int
    given_version: int | None = None
    given_at: datetime | None = None
    given_how: ConsentWay | None = None
    paper: str = ""
    withdrawn_at: datetime | None = None

    @property
    def is_given(self) -> bool:
        """Whether it holds now."""
        return self.given_at is not None and self.withdrawn_at is None

    @property
    def is_of_an_old_text(self) -> bool:
        """Whether what he agreed to has been written anew since; it holds, and he is asked again."""
        return self.is_given and self.given_version != self.version


@dataclass(frozen=True, slots=True)
class RecordRequestLine:
    """A request about a record, and what became of it."""

    number: int
    person_id: int
    kind: RequestKind
    state: RequestState
    text: str
    asked_at: datetime
    person_code: str
    person_name: str
    decided_at: datetime | None
    decided_by: str
    answer: str

    @property
    def is_open(self) -> bool:
        return self.state is RequestState.OPEN


class Unusual(TextChoices):
    """What makes somebody's reading of records worth a question."""

    OUTSIDE = "outside", _("اشخاص بسیار بیرون از محدودهٔ خود در یک روز")
    SAME = "same", _("بارها پروندهٔ یک شخص")
    NIGHT = "night", _("در شب")


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """That somebody opened my record: who, in which post, which parts of it, and why where asked.

    `times` is how often within the hour before `when`.
    """

    when: datetime
    reader: str
    post: str
    what: tuple[str, ...]
    reason: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class UnusualLine:
    """One reader and what is unusual in his reading: how many records, or how many times one."""

    kind: Unusual
    reader: str
    post: str
    count: int
    day: date | None
    person: str
    last_at: datetime


class CodeOutcome(TextChoices):
    """What became of a one-time code that was typed in."""

    RIGHT = "right", _("درست")
    WRONG = "wrong", _("کد درست نیست. دوباره بنویسید.")
    EXPIRED = "expired", _("زمان این کد گذشته است. کد تازه‌ای بخواهید.")
    EXHAUSTED = "exhausted", _("این کد دیگر پذیرفته نمی‌شود. کد تازه‌ای بخواهید.")
