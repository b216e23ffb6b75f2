"""The rows by which people are found, made as a whole; `people_refresh_search` makes them one by one.

A sound takes the database longer than all the rest of a row, and few names are many people's: it is made
once for each name. A truth holds a part of the rows against what the product would have written.
"""

from typing import Final

import psycopg

_NAME: Final = """
    CREATE UNLOGGED TABLE city_names AS
    SELECT given_name, surname,
           sara_sound_key(given_name || ' ' || surname || ' ' || given_name) AS sounds
    FROM (SELECT DISTINCT given_name, surname FROM people_person) AS each_name
"""
_WRITE: Final = """
    INSERT INTO people_personsearch (person_id, known_at, words, sounds, mobiles)
    WITH known AS (
        SELECT person_id, array_agg(DISTINCT at ORDER BY at) AS places FROM (
            SELECT person_id, neighbourhood_id AS at FROM people_personaddress
            UNION ALL SELECT person_id, -house_id FROM people_housefile
        ) AS every GROUP BY person_id
    ), reached AS (
        SELECT person_id, string_agg(' ' || mobile, '' ORDER BY id) AS mobiles
        FROM people_personmobile WHERE valid_to IS NULL GROUP BY person_id
    )
    SELECT person.id, coalesce(known.places, '{}'), person.search, named.sounds,
           coalesce(reached.mobiles, '')
    FROM people_person person
    JOIN city_names named USING (given_name, surname)
    LEFT JOIN known ON known.person_id = person.id
    LEFT JOIN reached ON reached.person_id = person.id
    WHERE person.merged_into_id IS NULL ORDER BY person.id
"""


def name_sounds(connection: psycopg.Connection) -> None:
    """Make the sound of each name, once the persons are there."""
    connection.execute(_NAME)


def write_search(connection: psycopg.Connection) -> None:
    """Fill the empty table of search rows from sounds, persons, addresses, files and mobiles."""
    with connection.transaction():  # emptied and filled in one: PostgreSQL need not log the rows
        connection.execute("TRUNCATE people_personsearch")
        connection.execute(_WRITE)
        connection.execute("DROP TABLE city_names")
