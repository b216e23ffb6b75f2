"""Who wants news of a place: those known there whose consent holds, by their main number."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sara.foundation.clock import day_of
from sara.foundation.database import prepared

_HOLDS: Final = "{0}.valid_from <= %(day)s AND ({0}.valid_to IS NULL OR {0}.valid_to > %(day)s)"

# Known there: at home in one of its neighbourhoods or one that its houses serve, or with a file in a house.
_PLACES: Final = f"""
WITH houses AS MATERIALIZED (
    SELECT id FROM places_house WHERE path LIKE %(path)s
), areas AS MATERIALIZED (
    SELECT id FROM places_area WHERE path LIKE %(path)s
     UNION SELECT served.area_id FROM places_serving served JOIN houses ON houses.id = served.house_id
            WHERE {_HOLDS.format("served")}
)"""  # noqa: S608 nothing typed
_READERS: Final = f"""
      FROM people_consent consent
      JOIN people_person person ON person.id = consent.person_id
      JOIN people_personmobile number ON number.person_id = consent.person_id
           AND number.is_main AND {_HOLDS.format("number")}
      LEFT JOIN notices_noticewish wish ON wish.person_id = consent.person_id
     WHERE consent.purpose = 'news' AND consent.withdrawn_at IS NULL
       AND person.merged_into_id IS NULL AND person.erased_at IS NULL"""
# Each of them is asked whether he is known there …
_EACH: Final = f"""
       AND (EXISTS (SELECT FROM people_housefile known JOIN houses ON houses.id = known.house_id
                     WHERE known.person_id = consent.person_id)
            OR EXISTS (SELECT FROM people_personaddress lives JOIN areas ON areas.id = lives.neighbourhood_id
                        WHERE lives.person_id = consent.person_id AND {_HOLDS.format("lives")}))"""  # noqa: S608 nothing typed
# … or, where the place is not the whole city, only those who are known there are asked.
_KNOWN: Final = f""", known AS MATERIALIZED (
    SELECT file.person_id FROM people_housefile file JOIN houses ON houses.id = file.house_id
     UNION SELECT lives.person_id
      FROM people_personaddress lives JOIN areas ON areas.id = lives.neighbourhood_id
     WHERE {_HOLDS.format("lives")}
)"""  # noqa: S608 nothing typed
_AMONG: Final = " AND consent.person_id IN (SELECT person_id FROM known)"
_BATCH: Final = f"""{_PLACES}
SELECT consent.person_id, number.mobile, COALESCE(wish.language, 'fa') {_READERS}{_EACH}
       AND consent.person_id > %(after)s
 ORDER BY consent.person_id LIMIT %(many)s"""
_COUNT: Final = f"""
, readers AS (
    SELECT number.mobile,
           EXISTS (SELECT FROM notices_optout stop WHERE stop.mobile = number.mobile) AS stopped,
           COALESCE(wish.way, 'sms') AS way, COALESCE(wish.language, 'fa') AS language {_READERS}{{of}}
)
SELECT count(DISTINCT mobile) FILTER (WHERE NOT stopped),
       count(DISTINCT mobile) FILTER (WHERE NOT stopped AND way = 'sms'),
       count(DISTINCT mobile) FILTER (WHERE stopped),
       count(DISTINCT mobile) FILTER (WHERE NOT stopped AND way = 'sms' AND language = 'en')
  FROM readers"""  # noqa: S608 nothing typed
_COUNT_OF_ALL: Final = _PLACES + _COUNT.format(of=_EACH)
_COUNT_OF_SOME: Final = _PLACES + _KNOWN + _COUNT.format(of=_AMONG)


@dataclass(frozen=True, slots=True)
class NewsAudience:
    """How many numbers news of a place reaches; how many of them by SMS; how many stopped such texts; how
    many of those by SMS read English."""

    readers: int
    by_sms: int
    stopped: int
    in_english: int


def news_audience(path: str, *, now: datetime) -> NewsAudience:
    """How many want news of the place with this path; one query. The caller asked who may know."""
    values = {"path": f"{path}%", "day": day_of(now)}
    asked = _COUNT_OF_ALL if path.count("/") == 1 else _COUNT_OF_SOME
    ((readers, by_sms, stopped, in_english),) = prepared.rows(asked, values)
    return NewsAudience(readers, by_sms, stopped, in_english)


def news_readers(path: str, *, after: int, many: int, now: datetime) -> list[tuple[int, str, str]]:
    """The next so many of them (person, mobile, language) after a person's number; one query."""
    values = {"path": f"{path}%", "day": day_of(now), "after": after, "many": many}
    return [(number, mobile, language) for number, mobile, language in prepared.rows(_BATCH, values)]
