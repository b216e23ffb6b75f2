from sara.registers.people.queries.accounts import StaffAccount, may_give_account_to, staff_account
from sara.registers.people.queries.consent_texts import (
    ConsentVersion,
    consent_text_trail,
    consent_text_versions,
    consent_texts,
)
from sara.registers.people.queries.consents import (
    consents_of_people,
    has_consented,
    require_consent,
    who_consented,
)
from sara.registers.people.queries.contacts import found_line, neighbourhood_of, with_contacts
from sara.registers.people.queries.demonstration import ShownFactor, demonstration_totp
from sara.registers.people.queries.doubles import likely_doubles
from sara.registers.people.queries.merges import ids_of, ids_of_each, recent_merges, survivor_code
from sara.registers.people.queries.newcomers import Newcomer
from sara.registers.people.queries.news import NewsAudience, news_audience, news_readers
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
from sara.registers.people.queries.requests import (
    all_requests_to_answer,
    count_of_open_requests,
    request_to_answer,
    requests_of,
    requests_to_answer,
)
from sara.registers.people.queries.search import find_people
from sara.registers.people.queries.ties import ties_of
from sara.registers.people.queries.told import told
from sara.registers.people.queries.ways import WaysOfPerson, ways_of_person

__all__ = [
    "WATCHED_DAYS",
    "ConsentVersion",
    "MergeLine",
    "Newcomer",
    "NewsAudience",
    "PairLine",
    "PersonCard",
    "ShownFactor",
    "StaffAccount",
    "WaysOfPerson",
    "all_likely_pairs",
    "all_merges_seen_by",
    "all_requests_to_answer",
    "consent_text_trail",
    "consent_text_versions",
    "consent_texts",
    "consents_of_people",
    "count_of_open_requests",
    "demonstration_totp",
    "find_people",
    "found_line",
    "has_consented",
    "ids_of",
    "ids_of_each",
    "likely_doubles",
    "likely_pairs",
    "may_give_account_to",
    "merge_with_number",
    "merges_seen_by",
    "names_of",
    "neighbourhood_of",
    "news_audience",
    "news_readers",
    "own_people",
    "pair_of",
    "person_card",
    "reachable_at",
    "reader_of",
    "readings_of",
    "recent_merges",
    "request_to_answer",
    "requests_of",
    "requests_to_answer",
    "require_consent",
    "staff_account",
    "survivor_code",
    "ties_of",
    "told",
    "unusual_readings",
    "ways_of_person",
    "who_consented",
    "with_contacts",
]
