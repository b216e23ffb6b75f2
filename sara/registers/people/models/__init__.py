from sara.registers.people.models.account import Account
from sara.registers.people.models.consent import Consent
from sara.registers.people.models.consent_text import ConsentText
from sara.registers.people.models.contact import PersonAddress, PersonMobile
from sara.registers.people.models.double import LikelyDouble
from sara.registers.people.models.guardianship import Guardianship
from sara.registers.people.models.house_file import HouseFile
from sara.registers.people.models.household import Household, Membership
from sara.registers.people.models.merge import MergedRow, PersonMerge
from sara.registers.people.models.person import Person, PersonQuerySet
from sara.registers.people.models.record_request import RecordRequest, RecordRequestQuerySet
from sara.registers.people.models.renewal import RenewalCode
from sara.registers.people.models.search import PersonSearch
from sara.registers.people.models.sign_in_code import SignInCode
from sara.registers.people.models.sweep import DoubleSweep

__all__ = [
    "Account",
    "Consent",
    "ConsentText",
    "DoubleSweep",
    "Guardianship",
    "HouseFile",
    "Household",
    "LikelyDouble",
    "Membership",
    "MergedRow",
    "Person",
    "PersonAddress",
    "PersonMerge",
    "PersonMobile",
    "PersonQuerySet",
    "PersonSearch",
    "RecordRequest",
    "RecordRequestQuerySet",
    "RenewalCode",
    "SignInCode",
]
