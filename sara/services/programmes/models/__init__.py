from sara.services.programmes.models.attendance import Attendance
from sara.services.programmes.models.certificate import Certificate, CertificateBook
from sara.services.programmes.models.enrolment import Enrolment, EnrolmentQuerySet
from sara.services.programmes.models.holiday_clash import HolidayClash, HolidayClashQuerySet
from sara.services.programmes.models.programme import Programme, ProgrammeQuerySet
from sara.services.programmes.models.run import Run, RunQuerySet
from sara.services.programmes.models.run_days import RunSlot, SkippedDay
from sara.services.programmes.models.session import Session, SessionQuerySet

__all__ = [
    "Attendance",
    "Certificate",
    "CertificateBook",
    "Enrolment",
    "EnrolmentQuerySet",
    "HolidayClash",
    "HolidayClashQuerySet",
    "Programme",
    "ProgrammeQuerySet",
    "Run",
    "RunQuerySet",
    "RunSlot",
    "Session",
    "SessionQuerySet",
    "SkippedDay",
]
