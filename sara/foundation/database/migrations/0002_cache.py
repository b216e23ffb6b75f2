from django.db import migrations


class Migration(migrations.Migration):
    """The table of Django's cache: attempts counted and codes used, for all processes."""

    dependencies = [("database", "0001_extensions")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE cache_row (
                cache_key varchar(255) PRIMARY KEY,
                value text NOT NULL,
                expires timestamptz NOT NULL
            );
            CREATE INDEX cache_row_expires ON cache_row (expires);
            """,
            "DROP TABLE cache_row",
        )
    ]
