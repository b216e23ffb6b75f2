"""DATABASE_URL read into what Django wants."""

from urllib.parse import parse_qsl, unquote, urlsplit

__all__ = ["parse_database_url"]

POOL_PATIENCE = 10  # seconds for which a request waits for a free connection
PREPARE_AFTER = 5  # times; only for cursors that do not say themselves, and Django's never prepare


def parse_database_url(
    url: str, *, role: str = "", timeout_ms: int = 0, pool: int = 0, prepares: bool = True
) -> dict[str, object]:
    """The entry of DATABASES for `postgresql://user:password@host:port/name?option=value`.

    A socket folder is given as `?host=/folder` (as libpq does); every other option goes to libpq
    as it is. `role` is taken on by every connection; `timeout_ms` ends a statement that runs
    longer (0: never); `pool` is how many connections a process keeps at most (0: none); `prepares`
    says that a session may keep statements ready (`prepared`, and nothing else, asks it to), each
    planned once and not for every value anew.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must start with postgresql://")
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ValueError("DATABASE_URL must end with the name of a database")
    query = dict(parse_qsl(parts.query))
    host = query.pop("host", None) or unquote(parts.hostname or "")
    port = str(parts.port or query.pop("port", ""))
    settings = _settings(query.pop("options", ""), role=role, timeout_ms=timeout_ms, prepares=prepares)
    options: dict[str, object] = {**query, **({"options": settings} if settings else {})}
    if prepares:
        options["prepare_threshold"] = PREPARE_AFTER
    if pool:
        options["pool"] = {"min_size": 1, "max_size": pool, "timeout": POOL_PATIENCE}
    return {
        "ENGINE": "sara.foundation.database.engine",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "OPTIONS": options,
        "CONN_HEALTH_CHECKS": True,
    }


def _settings(given: str, *, role: str, timeout_ms: int, prepares: bool) -> str:
    """What a session is told as it begins."""
    told = [given] if given else []
    told += [f"-c role={role}"] if role else []
    told += [f"-c statement_timeout={timeout_ms}"] if timeout_ms else []
    told += ["-c plan_cache_mode=force_generic_plan"] if prepares else []
    return " ".join(told)
