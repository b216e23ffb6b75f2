"""Headquarters write what people are asked to agree to."""

from sara.portal.city.tests.factories import Town
from sara.registers.people.models import ConsentText

ADDRESS = "/city/consents/news/"
TYPED = {"words": "خبرها را برایم بفرستید.", "words_en": "", "after_version": "1", "reason": "نامهٔ ۱۲"}


def test_a_text_is_written_and_the_one_before_stays_readable(town: Town) -> None:
    before = town.headquarters.get(ADDRESS).content.decode()
    assert "متن آغازین" in before

    answer = town.headquarters.post(ADDRESS, TYPED)

    assert (answer.status_code, answer["Location"]) == (302, ADDRESS)
    page = town.headquarters.get(ADDRESS).content.decode()
    assert "نسخهٔ ۲" in page
    assert "متن آغازین" in page
    assert "نامهٔ ۱۲" in page
    assert TYPED["words"] in town.headquarters.get("/city/consents/").content.decode()


def test_an_old_page_does_not_overwrite_a_newer_text(town: Town) -> None:
    town.headquarters.post(ADDRESS, TYPED)
    answer = town.headquarters.post(ADDRESS, TYPED | {"words": "متن دیگر"})
    assert answer.status_code == 422
    assert "متن دیگر" in answer.content.decode()
    assert ConsentText.objects.count() == 1


def test_no_other_purpose_has_a_page(town: Town) -> None:
    assert town.headquarters.get("/city/consents/spam/").status_code == 404
