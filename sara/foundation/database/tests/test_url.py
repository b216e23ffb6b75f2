import pytest

from sara.foundation.database.url import parse_database_url


def test_a_server_elsewhere_is_named_by_host_port_user_and_database() -> None:
    found = parse_database_url("postgresql://sara:p%40ss@db.example:5433/city?sslmode=require")
    assert (found["HOST"], found["PORT"], found["USER"]) == ("db.example", "5433", "sara")
    assert (found["PASSWORD"], found["NAME"]) == ("p@ss", "city")
    ready = {"prepare_threshold": 5, "options": "-c plan_cache_mode=force_generic_plan"}
    assert found["OPTIONS"] == {"sslmode": "require"} | ready


def test_a_socket_folder_is_named_as_libpq_does() -> None:
    found = parse_database_url("postgresql://sara@/city?host=/run/postgresql&port=5499", prepares=False)
    assert (found["HOST"], found["PORT"]) == ("/run/postgresql", "5499")
    assert found["OPTIONS"] == {}, "a pooler keeps nothing ready"


def test_every_connection_takes_on_the_serving_role_and_its_patience() -> None:
    found = parse_database_url(
        "postgresql:///city?options=-c%20x%3D1", role="sara_app", timeout_ms=900, pool=3, prepares=False
    )
    options = found["OPTIONS"]
    assert isinstance(options, dict)
    assert options["options"] == "-c x=1 -c role=sara_app -c statement_timeout=900"
    assert options["pool"]["max_size"] == 3


@pytest.mark.parametrize("url", ["mysql://x/y", "sara", "postgresql://host/"])
def test_an_address_that_is_no_database_of_ours_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL must"):
        parse_database_url(url)
