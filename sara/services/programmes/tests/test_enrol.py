from datetime import date, timedelta

import pytest
from django.utils import translation

from sara.foundation.actors import GUEST, SYSTEM, Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes.api import (
    AlreadyEnrolled,
    EnrolmentClosed,
    EnrolmentNotOpenYet,
    EnrolmentStatus,
    GenderAudience,
    MenOnly,
    NotResident,
    Residence,
    RunWasCancelled,
    TooOld,
    TooYoung,
    WomenOnly,
    cancel_run,
    enrol,
    withdraw,
)
from sara.services.programmes.commands.application import application
from sara.services.programmes.models import Enrolment, Programme
from sara.services.programmes.permissions import runs_visible_to
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    holder,
    make_address,
    make_guardianship,
    make_people,
    make_person,
    make_programme,
    make_run,
    open_a_run,
    place,
    resident,
)
from sara.services.treasury.api import charges_of


def test_a_resident_takes_a_free_place_at_once(house: House) -> None:
    run = open_a_run(house, capacity=2)
    placement = place(run, make_person())
    run.refresh_from_db()
    assert placement.is_placed
    assert placement.turn == 1
    assert (run.seats_taken, run.waiting, run.last_turn) == (1, 0, 1)


def test_a_full_class_gives_a_turn_in_the_waiting_list(house: House) -> None:
    run = open_a_run(house, capacity=2)
    first, second, third, fourth = make_people(4)
    place(run, first)
    place(run, second)
    placements = [place(run, third), place(run, fourth)]
    assert [one.status for one in placements] == [EnrolmentStatus.WAITING] * 2
    assert [one.turn for one in placements] == [3, 4]
    assert [one.ahead for one in placements] == [0, 1]
    run.refresh_from_db()
    assert (run.seats_taken, run.waiting) == (2, 2)


def test_nobody_stands_in_a_class_twice(house: House) -> None:
    run = open_a_run(house, capacity=2)
    person = make_person("زهرا", "کریمی")
    place(run, person)
    with pytest.raises(AlreadyEnrolled) as refusal:
        place(run, person)
    assert "زهرا کریمی" in refusal.value.words()
    assert Enrolment.objects.filter(run=run).count() == 1


def test_who_withdrew_may_come_again_and_takes_a_new_turn(house: House) -> None:
    run = open_a_run(house, capacity=2)
    person = make_person()
    first = place(run, person)
    withdraw(enrolment_code=first.enrolment_code, actor=resident(person), now=NOW)
    assert place(run, person).turn == 2


def test_a_person_under_the_age_is_refused_with_the_age_of_the_class(house: House) -> None:
    run = open_a_run(house, programme=make_programme(house, age_from=7, age_to=10))
    child = make_person("علی", "کریمی", birth_on=date(2020, 1, 1))
    with pytest.raises(TooYoung) as refusal:
        place(run, child)
    assert "۷ سال" in refusal.value.words()
    assert "۶ ساله" in refusal.value.words()


def test_age_is_counted_at_the_first_session_and_not_today(house: House) -> None:
    run = open_a_run(house, programme=make_programme(house, age_from=7))
    seven_on_the_first_day = make_person(birth_on=date(2019, 11, 28))  # 7 Azar 1398
    seven_a_day_late = make_person(birth_on=date(2019, 11, 29))
    assert place(run, seven_on_the_first_day).is_placed
    with pytest.raises(TooYoung):
        place(run, seven_a_day_late)


def test_a_person_over_the_age_is_refused(house: House) -> None:
    run = open_a_run(house, programme=make_programme(house, age_to=12))
    with pytest.raises(TooOld):
        place(run, make_person())


def test_a_class_for_women_refuses_men_and_one_for_men_refuses_women(house: House) -> None:
    for_women = open_a_run(house, programme=make_programme(house, gender=GenderAudience.WOMEN))
    for_men = open_a_run(house, programme=make_programme(house, gender=GenderAudience.MEN))
    woman, man = make_person(gender="female"), make_person(gender="male")
    with pytest.raises(WomenOnly):
        place(for_women, man)
    with pytest.raises(MenOnly):
        place(for_men, woman)
    assert place(for_women, woman).is_placed
    assert place(for_men, man).is_placed


def test_a_class_for_the_neighbourhood_asks_where_one_lives(house: House) -> None:
    run = open_a_run(house, programme=make_programme(house, residence=Residence.NEIGHBOURHOOD))
    neighbour, stranger = make_people(2)
    make_address(neighbour, house.city.baharestan.pk)
    make_address(stranger, house.city.harandi.pk)
    assert place(run, neighbour).is_placed
    with pytest.raises(NotResident) as refusal:
        place(run, stranger)
    assert "ویژهٔ ساکنان محله است" in refusal.value.words()


def test_before_enrolment_opens_the_refusal_says_when(house: House) -> None:
    run = open_a_run(house, enrol_from=NOW + timedelta(days=1), enrol_to=NOW + timedelta(days=3))
    with pytest.raises(EnrolmentNotOpenYet) as refusal:
        place(run, make_person())
    assert "چهارشنبه ۴ آذر ۱۴۰۵" in refusal.value.words()
    assert "۱۲:۰۰" in refusal.value.words()


def test_enrolment_closes_at_its_last_instant(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    with pytest.raises(EnrolmentClosed):
        place(run, person, now=run.enrol_to)
    assert place(run, person, now=run.enrol_to - timedelta(seconds=1)).is_placed


def test_a_cancelled_class_refuses(house: House) -> None:
    run = open_a_run(house)
    cancel_run(run_code=run.code, reason="به حد نصاب نرسید", actor=house.manager, now=NOW)
    with pytest.raises(RunWasCancelled):
        place(run, make_person())


def test_a_draft_is_not_there_for_a_resident(house: House) -> None:
    person = make_person()
    code = make_run(house).code
    with pytest.raises(Missing):
        enrol(run_code=code, person_id=person.pk, actor=resident(person), now=NOW)


def test_a_run_can_be_asked_for_by_those_who_see_it_in_lists_and_by_nobody_else(house: House) -> None:
    person = make_person()
    codes = [make_run(house).code, open_a_run(house).code, open_a_run(house).code]
    cancel_run(run_code=codes[2], reason="به حد نصاب نرسید", actor=house.manager, now=NOW)
    region = PostPlace.area(house.city.region.pk)
    region_officer = holder(PostKind.REGION_OFFICER, region, person=make_person("نادر", "منطقه‌ای"))
    staff = (house.manager, house.desk, house.teacher, house.other_manager, region_officer)
    for actor in (GUEST, SYSTEM, resident(person), *staff):
        seen = set(runs_visible_to(actor).filter(code__in=codes).values_list("code", flat=True))
        assert {code for code in codes if _may_be_asked_for(code, person.pk, actor)} == seen


def _may_be_asked_for(code: str, person_id: int, actor: Actor) -> bool:
    try:
        found = application(code, person_id, actor=actor, now=NOW)
    except Missing:
        return False
    return found.run_code == code


def test_a_mother_enrols_her_child_and_it_is_written_who_did(house: House) -> None:
    run = open_a_run(house)
    mother, child = make_person("مادر", "کریمی"), make_person(birth_on=date(2017, 1, 1))
    make_guardianship(mother, child)
    placement = enrol(run_code=run.code, person_id=child.pk, actor=resident(mother), now=NOW)
    enrolment = Enrolment.objects.get(code=placement.enrolment_code)
    assert (enrolment.person_id, enrolment.enrolled_by_id) == (child.pk, mother.pk)


def test_the_desk_enrols_a_neighbour_who_has_no_telephone(house: House) -> None:
    run = open_a_run(house)
    neighbour = make_person("فاطمه", "کریمی", birth_on=date(1958, 1, 1))
    make_address(neighbour, house.city.baharestan.pk)
    placement = enrol(run_code=run.code, person_id=neighbour.pk, actor=house.desk, now=NOW)
    assert Enrolment.objects.get(code=placement.enrolment_code).enrolled_by_id == house.desk.person_id


def test_nobody_enrols_a_stranger_and_a_guest_enrols_nobody(house: House) -> None:
    run = open_a_run(house)
    somebody, other = make_people(2)
    for actor in (resident(other), GUEST):
        with pytest.raises(NotAllowed):
            enrol(run_code=run.code, person_id=somebody.pk, actor=actor, now=NOW)
    assert not Enrolment.objects.exists()


def test_whoever_enrols_is_known_at_the_house_from_then_on(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    place(run, person)
    assert person.house_files.filter(house=house.id).exists()


def test_the_fee_becomes_due_with_the_place_and_not_with_the_turn(house: House) -> None:
    run = open_a_run(house, capacity=1, fee=Rials.of_toman(450_000))
    first, second = make_people(2)
    placed, waiting = place(run, first), place(run, second)
    assert waiting.charge_code is None
    (charge,) = charges_of([first.pk, second.pk])
    assert (charge.code, charge.fee) == (placed.charge_code, Rials(4_500_000))
    assert charge.about == f"enrolment:{placed.enrolment_code}"


def test_a_free_class_costs_nothing(house: House) -> None:
    run = open_a_run(house)
    person = make_person()
    enrol(run_code=run.code, person_id=person.pk, actor=SYSTEM, now=NOW)
    assert charges_of([person.pk]) == []


@pytest.mark.parametrize(("language", "said"), [("fa", "خوش‌نویسی نستعلیق"), ("en", "Calligraphy")])
def test_a_fee_is_named_as_its_class_in_the_reader_s_language(house: House, language: str, said: str) -> None:
    run = open_a_run(house, fee=Rials(4_500_000))
    Programme.objects.filter(runs=run).update(title_en="Calligraphy")
    person = make_person()
    place(run, person)

    with translation.override(language):
        (charge,) = charges_of([person.pk])
    assert charge.title == said
