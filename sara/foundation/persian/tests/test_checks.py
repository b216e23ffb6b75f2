import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.db import connection, models
from django.test.utils import isolate_apps

from sara.foundation.persian import SortKey, sort_key_of
from sara.foundation.persian.checks import database_knows_persian_letters, sort_keys_have_the_collation


def test_a_sort_key_without_the_collation_is_an_error() -> None:
    with isolate_apps("sara.foundation.persian") as isolated:
        assert isolated is not None

        class Title(models.Model):
            title = models.TextField()
            right = sort_key_of("title")
            wrong = models.GeneratedField(
                expression=SortKey("title"), output_field=models.TextField(), db_persist=True
            )

            class Meta:
                app_label = "persian"

            def __str__(self) -> str:
                return self.title

        found = sort_keys_have_the_collation(app_configs=[isolated.get_app_config("persian")])
    assert [(error.id, error.obj.name) for error in found] == [("persian.E001", "wrong")]


def test_every_sort_key_of_the_product_has_the_collation() -> None:
    assert sort_keys_have_the_collation(app_configs=list(apps.get_app_configs())) == []


@pytest.mark.django_db
def test_the_database_of_the_tests_knows_persian_letters() -> None:
    assert database_knows_persian_letters(databases=["default"]) == []
    assert not [
        told for told in run_checks(tags=["database"], databases=["default"]) if "persian" in str(told.id)
    ]


@pytest.mark.owner
@pytest.mark.django_db
def test_a_database_that_knows_no_persian_letters_is_told_of() -> None:
    with connection.cursor() as cursor:
        # Stands for a database of the locale "C": its trigrams of Persian are none.
        cursor.execute("CREATE SCHEMA ignorant")
        cursor.execute(
            "CREATE FUNCTION ignorant.show_trgm(text) RETURNS text[] LANGUAGE sql RETURN ARRAY[]::text[]"
        )
        cursor.execute("SET LOCAL search_path = ignorant, public")
    assert [told.id for told in database_knows_persian_letters(databases=["default"])] == ["persian.W001"]
