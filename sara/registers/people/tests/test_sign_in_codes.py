from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.errors import NotAllowed
from sara.foundation.notices.models import Notice
from sara.foundation.persian import to_ascii_digits
from sara.registers.people.api import (
    AskedTooOften,
    AskedTooSoon,
    HasNoPost,
    PasswordTooWeak,
    PersonDetails,
    ProofTooOld,
    TriedCode,
    UsernameTaken,
    ask_sign_in_code,
    give_staff_account,
    open_resident_account,
    try_sign_in_code,
)
from sara.registers.people.models import Account, Person, PersonMobile, SignInCode
from sara.registers.people.rules import CODE_PAUSE, CODE_TRIES, CODES_FROM_AN_ADDRESS, CODES_TO_A_MOBILE
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    details,
    make_account,
    make_actor,
    make_mobile,
    make_person,
    make_post,
)
from sara.registers.people.types import CodeOutcome
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
MOBILE = "09121234567"
PASSWORD = "خانه‌ای با حیاط ۱۲"


def ask(mobile: str = MOBILE, at: datetime = NOW, asked_from: str = "10.0.0.1") -> UUID:
    return ask_sign_in_code(mobile=mobile, asked_from=asked_from, language="fa", actor=GUEST, now=at)


def code_sent() -> str:
    text = Notice.objects.order_by("-id")[0].values["code"]
    return to_ascii_digits(str(text))


def give(asking: UUID, code: str, at: datetime = NOW) -> TriedCode:
    return try_sign_in_code(asking=asking, code=code, actor=GUEST, now=at)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def proved(mobile: str = MOBILE) -> UUID:
    asking = ask(mobile)
    assert give(asking, code_sent()).outcome is CodeOutcome.RIGHT
    return asking


def open_account(asking: UUID, who: PersonDetails, at: datetime = NOW) -> Account:
    return open_resident_account(asking=asking, details=who, actor=GUEST, now=at)


def test_a_code_is_sent_to_a_number_that_nobody_has() -> None:
    ask()

    notice = Notice.objects.get()
    assert (notice.to_mobile, len(code_sent())) == (MOBILE, 6)
    assert code_sent() not in SignInCode.objects.get().digest


def test_asking_does_the_same_for_a_known_number_and_an_unknown_one() -> None:
    make_account(make_person(), username=None, mobile=MOBILE)

    ask(MOBILE)
    ask("09129999999")

    known, unknown = Notice.objects.order_by("id")
    assert known.text.replace(known.values["code"], "") == unknown.text.replace(unknown.values["code"], "")
    assert (known.person_id, unknown.person_id) == (None, None)


def test_a_right_code_tells_whose_account_it_is() -> None:
    account = make_account(make_person(), username=None, mobile=MOBILE)

    tried = give(ask(), code_sent())

    assert (tried.outcome, tried.mobile, tried.account) == (CodeOutcome.RIGHT, MOBILE, account)


def test_a_code_is_used_once() -> None:
    asking = ask()
    give(asking, code_sent())

    assert give(asking, code_sent()).outcome is CodeOutcome.EXHAUSTED


def test_a_code_dies_after_five_minutes() -> None:
    asking = ask()

    assert give(asking, code_sent(), NOW + timedelta(minutes=5)).outcome is CodeOutcome.EXPIRED
    assert give(uuid4(), code_sent()).outcome is CodeOutcome.EXPIRED


def test_five_wrong_tries_end_a_code() -> None:
    asking = ask()
    bad = wrong(code_sent())

    outcomes = [give(asking, bad).outcome for _ in range(CODE_TRIES)]

    assert outcomes == [CodeOutcome.WRONG] * (CODE_TRIES - 1) + [CodeOutcome.EXHAUSTED]
    assert give(asking, code_sent()).outcome is CodeOutcome.EXHAUSTED


def test_a_code_of_one_asking_does_not_open_another() -> None:
    ask()
    first = code_sent()
    other = ask("09129999999")

    if first != code_sent():
        assert give(other, first).outcome is CodeOutcome.WRONG


def test_a_minute_lies_between_two_codes_and_six_go_out_in_an_hour() -> None:
    ask()
    with pytest.raises(AskedTooSoon) as refused:
        ask(at=NOW + timedelta(seconds=20))
    assert refused.value.values["seconds"] == 41

    for sent in range(1, CODES_TO_A_MOBILE):
        ask(at=NOW + sent * CODE_PAUSE)
    with pytest.raises(AskedTooOften):
        ask(at=NOW + CODES_TO_A_MOBILE * CODE_PAUSE)
    assert ask(at=NOW + timedelta(hours=2))


def test_one_network_address_does_not_ask_for_every_number() -> None:
    for number in range(CODES_FROM_AN_ADDRESS):
        ask(f"0912{number:07}")

    with pytest.raises(AskedTooOften):
        ask("09129999999")
    assert ask("09129999999", asked_from="10.0.0.2")


def test_a_newcomer_becomes_a_person_with_a_verified_mobile() -> None:
    account = open_account(proved(), details())

    mobile = PersonMobile.objects.get()
    assert account.mobile == MOBILE
    assert (mobile.person_id, mobile.verified_at) == (account.person_id, NOW)
    assert not account.has_usable_password()


def test_one_whom_the_desk_registered_is_met_again_by_name_and_birth_date() -> None:
    mother, daughter = make_person("زهرا"), make_person("نگار", birth_on=details().birth_on)
    make_mobile(mother, MOBILE)
    make_mobile(daughter, MOBILE)

    account = open_account(proved(), details(given_name="زهرا", surname="کریمي فرد"))

    assert account.person_id == mother.pk
    assert PersonMobile.objects.get(person=mother).verified_at == NOW
    assert Person.objects.count() == 2


@pytest.mark.parametrize(
    "told", [{"given_name": "نازنین"}, {"birth_on": details().birth_on + timedelta(days=1)}]
)
def test_whoever_does_not_know_name_and_birth_date_is_somebody_new(told: dict[str, object]) -> None:
    known = make_person("زهرا")
    make_mobile(known, MOBILE)

    account = open_account(proved(), details(**told))

    assert account.person_id != known.pk


def test_a_person_who_has_an_account_by_another_mobile_is_not_taken_over() -> None:
    known = make_person("زهرا")
    make_mobile(known, MOBILE)
    make_account(known, username=None, mobile="09120000000")

    assert open_account(proved(), details()).person_id != known.pk


def test_the_account_of_a_staff_member_gets_his_mobile() -> None:
    known = make_person("زهرا")
    make_mobile(known, MOBILE)
    account = make_account(known)

    assert open_account(proved(), details()) == account


def test_a_proof_opens_one_account_and_grows_old() -> None:
    asking = proved()
    first = open_account(asking, details())

    assert open_account(asking, details(given_name="نگار")) == first
    with pytest.raises(ProofTooOld):
        open_account(asking, details(), NOW + timedelta(minutes=30))
    with pytest.raises(ProofTooOld):
        open_account(ask("09129999999"), details())


def staff_account(person: Person, **given: object) -> Account:
    known: dict[str, object] = {
        "username": "m.sadeghi",
        "password": PASSWORD,
        "actor": SYSTEM,
        "now": NOW,
    }
    return give_staff_account(person_id=person.pk, **(known | given))  # type: ignore[arg-type]


def test_the_manager_gives_his_desk_an_account_and_later_a_new_password(city: SmallCity) -> None:
    clerk = make_person()
    make_post(clerk, PostKind.DESK, PostPlace.house(city.house.pk))
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))

    account = staff_account(clerk, actor=manager, username=" M.Sadeghi ")
    again = staff_account(clerk, actor=manager, password="حیاطی با خانه ۱۲")

    assert (account.pk, account.username) == (again.pk, "m.sadeghi")
    assert again.check_password("حیاطی با خانه ۱۲")


def test_nobody_gives_an_account_beyond_his_scope_or_to_one_without_a_post(city: SmallCity) -> None:
    officer = make_person()
    make_post(officer, PostKind.REGION_OFFICER, PostPlace.area(city.region.pk))
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))

    with pytest.raises(NotAllowed):
        staff_account(officer, actor=manager)
    with pytest.raises(HasNoPost):
        staff_account(make_person())


def test_a_username_is_taken_once_and_a_password_is_not_weak(city: SmallCity) -> None:
    one, other = make_person(), make_person()
    for person in (one, other):
        make_post(person, PostKind.TRUSTEE, PostPlace.house(city.house.pk))
    staff_account(one)

    with pytest.raises(UsernameTaken):
        staff_account(other)
    with pytest.raises(PasswordTooWeak) as refused:
        staff_account(other, password="123456")
    assert refused.value.words()
