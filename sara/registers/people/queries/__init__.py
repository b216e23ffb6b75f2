from sara.registers.people.queries.accounts import StaffAccount, may_give_account_to, staff_account
from sara.registers.people.queries.contacts import found_line, with_contacts
from sara.registers.people.queries.demonstration import ShownFactor, demonstration_totp
from sara.registers.people.queries.doubles import likely_doubles
from sara.registers.people.queries.merges import ids_of, ids_of_each, recent_merges, survivor_code
from sara.registers.people.queries.pairs import (
    MergeLine,
    PairLine,
    all_likely_pairs,
    all_merges_seen_by,
    likely_pairs,
    merge_with_number,
    merges_seen_by,
    pair_of,
)
from sara.registers.people.queries.person import (
    PersonCard,
    names_of,
    own_people,
    person_card,
    reachable_at,
    reader_of,
)
from sara.registers.people.queries.readings import WATCHED_DAYS, readings_of, unusual_readings
from sara.registers.people.queries.search import find_people

__all__ = [
    "WATCHED_DAYS",
    "MergeLine",
    "PairLine",
    "PersonCard",
    "ShownFactor",
    "StaffAccount",
    "all_likely_pairs",
    "all_merges_seen_by",
    "demonstration_totp",
    "find_people",
    "found_line",
    "ids_of",
    "ids_of_each",
    "likely_doubles",
    "likely_pairs",
    "may_give_account_to",
    "merge_with_number",
    "merges_seen_by",
    "names_of",
    "own_people",
    "pair_of",
    "person_card",
    "reachable_at",
    "reader_of",
    "readings_of",
    "recent_merges",
    "staff_account",
    "survivor_code",
    "unusual_readings",
    "with_contacts",
]
