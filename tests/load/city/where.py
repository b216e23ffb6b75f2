"""The database of the measured city: never that of the demonstration."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from sara.foundation.database.embedded import EmbeddedServer, here, owned


def own_server() -> EmbeddedServer:
    """An embedded server beside that of the demonstration; CITY_FOLDER names its folder."""
    demonstration = here()
    named = os.environ.get("CITY_FOLDER")
    base = demonstration.base.with_name(f"{demonstration.base.name}-city")
    return EmbeddedServer(type(base)(named).resolve() if named else base, durable=False)


@contextmanager
def fresh_database() -> Iterator[str]:
    """The address of a database without tables: DATABASE_URL's, or our own server's, made anew."""
    if url := os.environ.get("DATABASE_URL"):
        yield url
        return
    server = own_server()
    if server.base.exists() and any(server.base.iterdir()) and not (server.base / "data").is_dir():
        raise SystemExit(f"{server.base} is no folder of a database; it stays as it is")
    server.remove()
    with owned(server):
        yield server.url()


@contextmanager
def built_database() -> Iterator[str]:
    """The address of the city that was built, while the block runs."""
    if url := os.environ.get("DATABASE_URL"):
        yield url
        return
    server = own_server()
    if not server.exists:
        raise SystemExit("There is no city: make city N=10000")
    if server.running():
        yield server.url()
        return
    with owned(server):
        yield server.url()
