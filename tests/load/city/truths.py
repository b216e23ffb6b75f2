"""What no single constraint states: rules between rows, each as a count of what breaks it."""

from collections.abc import Iterator
from typing import Final

from django.apps import apps
from django.db import models

from sara.foundation.audit import history_of
from tests.load.city.history import is_audited, kept_columns
from tests.load.city.scans import Scan

_OWED: Final = "c.fee_rials - c.discount_rials - c.paid_rials"

TRUTHS: Final = {
    "every entry of the ledger balances": """
        (SELECT FROM treasury_ledgerentry e LEFT JOIN treasury_ledgerline l ON l.entry_id = e.id
         GROUP BY e.id HAVING coalesce(sum(l.rials), 0) <> 0 OR count(l.id) < 2) AS uneven""",
    "receipts of a house and year have every number once": """
        (SELECT FROM (SELECT house_id, year, count(*) AS many, min(number) AS first, max(number) AS last
                      FROM treasury_receipt GROUP BY 1, 2) r
         FULL JOIN treasury_receiptseries s USING (house_id, year)
         WHERE first IS DISTINCT FROM 1 OR many IS DISTINCT FROM last OR last_number IS DISTINCT FROM last
        ) AS gaps""",
    "receipts are numbered in the order of time": """
        (SELECT issued_at < lag(issued_at) OVER (PARTITION BY house_id, year ORDER BY number) AS wrong
         FROM treasury_receipt) AS numbered WHERE wrong""",
    "certificates of a house and year have every number once": """
        (SELECT FROM (SELECT house_id, year, count(*) AS many, max(number) AS last
                      FROM programmes_certificate GROUP BY 1, 2) c
         FULL JOIN programmes_certificatebook b USING (house_id, year)
         WHERE many IS DISTINCT FROM last OR last_number IS DISTINCT FROM last) AS gaps""",
    "a run counts its seats, its waiting and its turns": """
        programmes_run r LEFT JOIN (
            SELECT run_id, count(*) FILTER (WHERE status IN ('placed', 'offered')) AS held,
                   count(*) FILTER (WHERE status = 'waiting') AS waits, max(turn) AS turns
            FROM programmes_enrolment GROUP BY 1) e ON e.run_id = r.id
        WHERE (r.seats_taken, r.waiting, r.last_turn) <>
              (coalesce(held, 0), coalesce(waits, 0), coalesce(turns, 0))""",
    "a run copies its audience and its days": """
        programmes_run r JOIN programmes_programme p ON p.id = r.programme_id JOIN (
            SELECT run_id, min(starts_at) AS first, max(ends_at) AS last FROM programmes_session
            WHERE makes_up_for_id IS NULL GROUP BY 1) s ON s.run_id = r.id
        WHERE (r.age_from, r.age_to, r.gender, r.residence, r.first_session_at, r.last_session_ends_at)
              IS DISTINCT FROM (p.age_from, p.age_to, p.gender, p.residence, first, last)""",
    "nobody enrols before or after the time for it": """
        programmes_enrolment e JOIN programmes_run r ON r.id = e.run_id
        WHERE e.enrolled_at < r.enrol_from OR e.enrolled_at > r.enrol_to""",
    "whoever enrolled is known at the house": """
        programmes_enrolment e JOIN programmes_run r ON r.id = e.run_id
        WHERE NOT EXISTS (SELECT FROM people_housefile f
                          WHERE f.person_id = e.person_id AND f.house_id = r.house_id)""",
    "marks are of the run, of sessions that were held": """
        programmes_attendance a JOIN programmes_session s ON s.id = a.session_id
        JOIN programmes_enrolment e ON e.id = a.enrolment_id
        WHERE s.run_id <> e.run_id OR s.status <> 'held'""",
    "a certificate is of one who was there, in a run that is over": """
        programmes_certificate c JOIN programmes_enrolment e ON e.id = c.enrolment_id
        JOIN programmes_run r ON r.id = e.run_id
        WHERE e.status <> 'placed' OR r.status <> 'finished' OR r.house_id <> c.house_id
              OR NOT EXISTS (SELECT FROM programmes_attendance a
                             WHERE a.enrolment_id = e.id AND a.mark = 'present')""",
    "nothing waits to be told or sent": """
        (SELECT state FROM facts_delivery WHERE state = 'waiting'
         UNION ALL SELECT state FROM notices_notice WHERE state = 'queued') AS waiting""",
    "a charge is of the enrolment that it is about": """
        treasury_charge c LEFT JOIN programmes_enrolment e ON c.about = 'enrolment:' || e.code
        LEFT JOIN programmes_run r ON r.id = e.run_id
        WHERE c.about LIKE 'enrolment:%' AND (c.person_id, c.house_id, c.fee_rials)
              IS DISTINCT FROM (e.person_id, r.house_id, r.fee_rials)""",
    "what is paid on a charge is what its receipts say": """
        treasury_charge c LEFT JOIN (
            SELECT charge_id, sum(CASE kind WHEN 'payment' THEN amount_rials ELSE -amount_rials END) AS paid
            FROM treasury_receipt GROUP BY 1) r ON r.charge_id = c.id
        WHERE c.paid_rials <> coalesce(paid, 0)""",
    "a cash box that was counted held what it should": """
        treasury_cashbox b LEFT JOIN (
            SELECT cash_box_id, sum(CASE kind WHEN 'payment' THEN amount_rials ELSE -amount_rials END) AS cash
            FROM treasury_receipt WHERE method = 'cash' GROUP BY 1) r ON r.cash_box_id = b.id
        WHERE b.closed_at IS NOT NULL AND b.expected_rials <> b.opening_rials + coalesce(cash, 0)""",
    "cash is taken while the box of the house is open": """
        treasury_receipt r JOIN treasury_cashbox b ON b.id = r.cash_box_id
        WHERE b.house_id <> r.house_id OR r.issued_at < b.opened_at OR r.issued_at > b.closed_at""",
    "the ledger says what the charges say is still owed": f"""
        (SELECT house_id, sum(CASE WHEN c.cancelled_at IS NULL THEN {_OWED} ELSE -c.paid_rials END) AS due
         FROM treasury_charge c GROUP BY 1) c
        FULL JOIN (SELECT house_id, sum(rials) AS booked FROM treasury_ledgerline l
                   JOIN treasury_ledgerentry e ON e.id = l.entry_id WHERE account = 'receivable' GROUP BY 1) b
        USING (house_id) WHERE coalesce(due, 0) <> coalesce(booked, 0)""",
    "paths lead down from the city": """
        (SELECT a.path, coalesce(p.path, '') || a.id || '/' AS told
         FROM places_area a LEFT JOIN places_area p ON p.id = a.parent_id
         UNION ALL SELECT h.path, a.path || 'h' || h.id || '/'
         FROM places_house h JOIN places_area a ON a.id = h.neighbourhood_id
         UNION ALL SELECT t.path, h.path || 't' || t.id || '/'
         FROM places_thematichouse t JOIN places_house h ON h.id = t.house_id) AS paths
        WHERE path <> told""",
    "who answers for a child is older": """
        people_guardianship g JOIN people_person a ON a.id = g.guardian_id
        JOIN people_person c ON c.id = g.child_id
        WHERE a.birth_on >= c.birth_on""",
    "everybody is found under his name": """
        people_person p LEFT JOIN people_personsearch s ON s.person_id = p.id
        WHERE p.merged_into_id IS NULL AND s.words IS DISTINCT FROM p.search""",
    "one in fifty is found as the product would have it": """
        people_person p JOIN people_personsearch s ON s.person_id = p.id
        WHERE p.id % 50 = 0 AND (s.sounds, s.known_at, s.mobiles) IS DISTINCT FROM (
            sara_sound_key(p.given_name || ' ' || p.surname || ' ' || p.given_name),
            ARRAY(SELECT neighbourhood_id FROM people_personaddress WHERE person_id = p.id
                  UNION SELECT -house_id FROM people_housefile WHERE person_id = p.id ORDER BY 1),
            coalesce((SELECT string_agg(' ' || mobile, '' ORDER BY id) FROM people_personmobile
                      WHERE person_id = p.id AND valid_to IS NULL), ''))""",
    "everybody is invented and marked so": "people_person WHERE NOT is_invented",
    "every mobile is one that is given to nobody": "people_personmobile WHERE mobile NOT LIKE '0950%'",
}


def truths() -> list[Scan]:
    """The rules between rows, and that every row stands in its history as it is."""
    told = [Scan((name,), f"SELECT count(*) FROM {broken}") for name, broken in TRUTHS.items()]
    return [*told, *_histories()]


def _histories() -> Iterator[Scan]:
    audited: list[type[models.Model]] = [
        model for model in apps.get_models() if model.__module__.startswith("sara.") and is_audited(model)
    ]
    for model in audited:
        table, events = model._meta.db_table, history_of(model)._meta.db_table
        columns = kept_columns(model)
        now, then = (", ".join(f"{of}.{column}" for column in columns) for of in ("t", "e"))
        same = f"e.pgh_obj_id = t.id AND ROW({then}) IS NOT DISTINCT FROM ROW({now})"
        missing = f"NOT EXISTS (SELECT FROM {events} e WHERE {same})"
        yield Scan((f"history of {table}",), f"SELECT count(*) FROM {table} t WHERE {missing}")
