"""The words of the people register, and what its commands are given."""

from dataclasses import dataclass
from datetime import date, datetime

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


class Unusual(TextChoices):
    """What makes somebody's reading of records worth a question."""

    OUTSIDE = "outside", _("اشخاص بسیار بیرون از محدودهٔ خود در یک روز")
    SAME = "same", _("بارها پروندهٔ یک شخص")
    NIGHT = "night", _("در شب")


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """That somebody opened my record: who, in which post, which parts of it, and why where asked."""

    when: datetime
    reader: str
    post: str
    what: tuple[str, ...]
    reason: str


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
