from django.db import migrations

# Unlogged: after a crash both the pages and the changes are gone, and the pages are made anew.
MAKE = """
CREATE UNLOGGED TABLE freshness_page (
    place integer PRIMARY KEY,
    name bytea NOT NULL,
    subjects text[] NOT NULL,
    seen pg_snapshot NOT NULL,
    ends_at timestamptz NOT NULL,
    headers text NOT NULL,
    body bytea NOT NULL
);
ALTER TABLE freshness_page ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE UNLOGGED TABLE freshness_change (
    subject text NOT NULL,
    made_in xid8 NOT NULL
);
CREATE INDEX freshness_change_by_subject ON freshness_change (subject, made_in);

CREATE UNLOGGED TABLE freshness_horizon (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    finished xid8 NOT NULL,
    noted_at timestamptz NOT NULL
);
"""
UNMAKE = "DROP TABLE freshness_page, freshness_change, freshness_horizon"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [migrations.RunSQL(MAKE, UNMAKE)]
