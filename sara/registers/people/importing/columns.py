"""The columns of a list of persons, by every name that lists give them."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.sheets import Column
from sara.registers.people.types import Gender, Nationality

GIVEN_NAME: Final = Column(
    "given_name",
    pgettext_lazy("person", "نام"),
    also=("نام کوچک", "نام فرد", "اسم", "first name", "given name"),
    required=True,
    example="زهرا",
)
SURNAME: Final = Column(
    "surname",
    _("نام خانوادگی"),
    also=("فامیلی", "فامیل", "نام فامیل", "شهرت", "last name", "family name", "family"),
    required=True,
    example="نمونه",
)
NATIONAL_ID: Final = Column(
    "national_id",
    _("کد ملی"),
    also=("شماره ملی", "کدملی", "شماره کد ملی", "کد/شماره ملی", "national id", "national code"),
    example="0012345679",
)
BIRTH_ON: Final = Column(
    "birth_on",
    _("تاریخ تولد"),
    also=("تولد", "متولد", "روز تولد", "birth date", "date of birth", "birthday"),
    required=True,
    example="1360/05/12",
)
FATHER_NAME: Final = Column("father_name", _("نام پدر"), also=("پدر", "father name"), example="حسین")
MOBILE: Final = Column(
    "mobile",
    _("شمارهٔ همراه"),
    also=("همراه", "موبایل", "شماره موبایل", "تلفن همراه", "شماره تلفن همراه", "mobile", "mobile number"),
    example="09120000000",
)
BIRTH_CERTIFICATE: Final = Column(
    "birth_certificate", _("شمارهٔ شناسنامه"), also=("شناسنامه", "ش ش", "شماره شناسنامه", "ش.ش")
)
POSTAL_CODE: Final = Column(
    "postal_code", _("کد پستی"), also=("کدپستی", "postal code", "zip"), example="1167612345"
)
NEIGHBOURHOOD: Final = Column(
    "neighbourhood",
    _("محله"),
    also=("نام محله", "محله سکونت", "محل سکونت", "neighborhood"),
    example="بهارستان",
)
GENDER: Final = Column(
    "gender", _("جنسیت"), also=("جنس", "زن/مرد", "gender", "sex"), required=True, example="زن"
)
STREET: Final = Column(
    "street",
    _("خیابان"),
    also=("نشانی", "آدرس", "نشانی منزل", "آدرس منزل", "آدرس محل سکونت", "نشانی محل سکونت", "address"),
)

RESIDENT: Final = (
    GIVEN_NAME,
    SURNAME,
    BIRTH_ON,
    GENDER,
    NATIONAL_ID,
    FATHER_NAME,
    MOBILE,
    BIRTH_CERTIFICATE,
    Column("title", _("عنوان"), also=("لقب", "title")),
    Column("nationality", _("تابعیت"), also=("ملیت", "nationality"), note=_("خالی یعنی ایرانی.")),
    Column(
        "foreign_id",
        _("شناسهٔ اتباع خارجی"),
        also=("شناسه اتباع", "کد اتباع", "کد فراگیر", "شماره اختصاصی", "foreign id"),
    ),
    NEIGHBOURHOOD,
    Column("square", _("میدان"), also=("square",)),
    STREET,
    Column("alley", _("کوچه"), also=("alley",)),
    Column("number", _("پلاک"), also=("شماره پلاک",)),
    Column("floor", _("طبقه")),
    Column("unit", _("واحد"), also=("شماره واحد",)),
    POSTAL_CODE,
)

GENDERS: Final = {
    "زن": Gender.FEMALE,
    "مرد": Gender.MALE,
    "خانم": Gender.FEMALE,
    "آقا": Gender.MALE,
    "مونث": Gender.FEMALE,
    "مذکر": Gender.MALE,
    "دختر": Gender.FEMALE,
    "پسر": Gender.MALE,
    "بانو": Gender.FEMALE,
    "female": Gender.FEMALE,
    "male": Gender.MALE,
    "f": Gender.FEMALE,
    "m": Gender.MALE,
}
NATIONALITIES: Final = {
    "ایرانی": Nationality.IRANIAN,
    "ایران": Nationality.IRANIAN,
    "افغانستانی": Nationality.AFGHAN,
    "افغانستان": Nationality.AFGHAN,
    "افغان": Nationality.AFGHAN,
    "افغانی": Nationality.AFGHAN,
    "عراقی": Nationality.IRAQI,
    "عراق": Nationality.IRAQI,
    "پاکستانی": Nationality.PAKISTANI,
    "پاکستان": Nationality.PAKISTANI,
    "کشور دیگر": Nationality.OTHER,
    "iranian": Nationality.IRANIAN,
    "afghan": Nationality.AFGHAN,
    "iraqi": Nationality.IRAQI,
    "pakistani": Nationality.PAKISTANI,
    "other": Nationality.OTHER,
}
