from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection

from sara.foundation.errors import Missing, NotAllowed
from sara.services.programmes.api import (
    AlreadyRevoked,
    Mark,
    ReasonMissing,
    RunNotOver,
    certificate_by_code,
    certificate_sheet,
    certificates_of_run,
    issue_certificates,
    mark_attendance,
    revoke_certificate,
)
from sara.services.programmes.models import Certificate, Run
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    after_the_run,
    hold_all_sessions,
    make_house,
    make_people,
    make_person,
    make_programme,
    open_a_run,
    place,
    resident,
)

P, A, E = Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED


def a_run_that_was_held(house: House, *rows: list[Mark]) -> tuple[Run, list[str]]:
    run = open_a_run(house, capacity=max(len(rows), 1))
    codes = [place(run, person).enrolment_code for person in make_people(len(rows))]
    hold_all_sessions(house, run, dict(zip(codes, rows, strict=True)))
    return run, codes


def issue(house: House, run: Run) -> tuple[str, ...]:
    return issue_certificates(run_code=run.code, actor=house.manager, now=after_the_run(run))


def test_who_was_there_often_enough_gets_a_certificate(house: House) -> None:
    run, codes = a_run_that_was_held(house, [P, P, P, A], [P, P, A, A], [P, P, A, E])
    issued = issue(house, run)
    assert len(issued) == 1
    certificate = Certificate.objects.get()
    assert certificate.enrolment.code == codes[0]
    assert (certificate.year, certificate.number) == (1405, 1)
    assert certificate.hours == Decimal(6)
    assert certificate.holder_name == "شخص شمارهٔ 1"
    assert certificate.title == "خوش‌نویسی نستعلیق"


def test_certificates_are_not_given_before_the_last_session(house: House) -> None:
    run = open_a_run(house)
    with pytest.raises(RunNotOver):
        issue_certificates(run_code=run.code, actor=house.manager, now=NOW)


def test_asking_again_gives_only_what_is_missing(house: House) -> None:
    run, codes = a_run_that_was_held(house, [P] * 4, [P, A, A, A])
    assert len(issue(house, run)) == 1
    assert issue(house, run) == ()
    for number in (2, 3):
        mark_attendance(
            run_code=run.code,
            number=number,
            marks={codes[1]: P},
            actor=house.manager,
            now=after_the_run(run),
        )
    assert len(issue(house, run)) == 1
    assert [line.number for line in certificates_of_run(run.code)] == [1, 2]


def test_only_the_manager_issues_and_revokes(house: House) -> None:
    run, _codes = a_run_that_was_held(house, [P] * 4)
    over = after_the_run(run)
    (code,) = issue(house, run)
    for actor in (house.desk, house.teacher, house.other_manager):
        with pytest.raises(NotAllowed):
            issue_certificates(run_code=run.code, actor=actor, now=over)
        with pytest.raises(NotAllowed):
            revoke_certificate(certificate_code=code, reason="اشتباه", actor=actor, now=over)


def test_anybody_learns_the_truth_and_no_more_than_name_and_title(house: House) -> None:
    run, _codes = a_run_that_was_held(house, [P] * 4)
    (code,) = issue(house, run)
    truth = certificate_by_code(code)
    assert truth is not None
    assert (truth.holder_name, truth.title) == ("شخص شمارهٔ 1", "خوش‌نویسی نستعلیق")
    assert not truth.is_revoked
    assert certificate_by_code("NEVERWASEVER") is None


def test_a_revocation_shows_and_its_number_is_not_used_again(house: House) -> None:
    run, _codes = a_run_that_was_held(house, [P] * 4)
    over = after_the_run(run)
    (code,) = issue(house, run)
    with pytest.raises(ReasonMissing):
        revoke_certificate(certificate_code=code, reason=" ", actor=house.manager, now=over)
    revoke_certificate(certificate_code=code, reason="نام اشتباه", actor=house.manager, now=over)
    truth = certificate_by_code(code)
    assert truth is not None
    assert truth.is_revoked
    with pytest.raises(AlreadyRevoked):
        revoke_certificate(certificate_code=code, reason="باز", actor=house.manager, now=over)
    with pytest.raises(Missing):
        revoke_certificate(certificate_code="NEVERWASEVER", reason="نه", actor=house.manager, now=over)
    (again,) = issue(house, run)
    assert Certificate.objects.get(code=again).number == 2


def test_the_paper_is_for_its_holder_and_the_house(house: House) -> None:
    run, _codes = a_run_that_was_held(house, [P] * 4)
    (code,) = issue(house, run)
    holder = Certificate.objects.get().enrolment.person
    for actor in (resident(holder), house.desk, house.manager):
        assert certificate_sheet(code, actor=actor, now=NOW).number == 1
    for actor in (resident(make_person()), house.other_manager):
        with pytest.raises(Missing):
            certificate_sheet(code, actor=actor, now=NOW)


@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_gap_and_no_double_when_many_runs_are_closed_at_once() -> None:
    house = make_house()
    programme = make_programme(house)
    runs = []
    for _each in range(10):
        run = open_a_run(house, programme=programme, capacity=3)
        codes = [place(run, person).enrolment_code for person in make_people(3)]
        hold_all_sessions(house, run, {code: [P] * 4 for code in codes})
        runs.append(run)

    def close(run: Run) -> None:
        try:
            issue(house, run)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(runs)) as pool:
        list(pool.map(close, runs))
    numbers = sorted(Certificate.objects.values_list("number", flat=True))
    assert numbers == list(range(1, 31))
