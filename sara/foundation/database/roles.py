"""The two roles of a database: the one that owns and migrates, and the one that serves."""

import psycopg
from psycopg import sql

__all__ = ["APP", "prepare_cluster"]

OWNER = "sara_owner"
APP = "sara_app"
NAME = "sara"


def prepare_cluster(url: str, password: str) -> None:
    """Make both roles and the empty database, as the superuser of a new cluster.

    The owner may make further databases (tests do) and may take on the serving role.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        made = sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER {} PASSWORD {}")
        for role, rights in ((OWNER, "CREATEDB"), (APP, "NOCREATEDB")):
            connection.execute(made.format(sql.Identifier(role), sql.SQL(rights), sql.Literal(password)))
        connection.execute(sql.SQL("GRANT {} TO {}").format(_name(APP), _name(OWNER)))
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(_name(NAME), _name(OWNER)))


def _name(text: str) -> sql.Identifier:
    return sql.Identifier(text)
