import pytest
from django.core.cache.backends.db import DatabaseCache


@pytest.mark.django_db
def test_what_is_counted_against_guessing_is_kept_by_the_serving_role() -> None:
    cache = DatabaseCache("cache_row", {})
    assert cache.add("attempts", [1], 60)
    assert not cache.add("attempts", [2], 60)
    cache.set("attempts", [1, 2], 60)
    assert cache.get("attempts") == [1, 2]
    cache.set("over", 1, -1)
    assert cache.get("over") is None
