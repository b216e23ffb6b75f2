"""Keys by which a person is found near the one who asks, indexed beside readers and writers.

The keys are those of `people.queries.near`. In a city of a million the two indexes take some minutes to
make and a third of a gigabyte; nobody waits for them. What was broken off is made anew by migrating again.
"""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

# 32 is a space, 124 the bar of a search key. Each letter is told apart by its last ten bits, and three of
# them are counted into one of 1021 boxes: more boxes make the index larger, not the search quicker.
KEYS = """
CREATE OR REPLACE FUNCTION people_search_keys(known_at bigint[], VARIADIC texts text[]) RETURNS bigint[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    letter text;
    first int;
    second int := 124;
    third int := 124;
    grams bigint[] := '{}';
BEGIN
    FOREACH letter IN ARRAY string_to_array(array_to_string(texts, '|'), NULL) LOOP
        first := second;
        second := third;
        third := ascii(letter) & 1023;
        IF first <> 124 AND second <> 124 AND second <> 32 AND third <> 124
           AND (third <> 32 OR first = 32) THEN
            grams := grams || (((first * 1024 + second) * 1024 + third) % 1021)::bigint;
        END IF;
    END LOOP;
    RETURN ARRAY(SELECT place * 1021 + gram FROM unnest(known_at) place, unnest(grams) gram);
END $$;
"""


class Migration(migrations.Migration):
    atomic = False
    dependencies = [
        ("people", "0009_sweep_for_doubles"),
    ]

    operations = [
        migrations.RunSQL(KEYS, "DROP FUNCTION people_search_keys(bigint[], text[]);"),
        migrations.RunSQL("DROP INDEX CONCURRENTLY IF EXISTS person_search_near;", migrations.RunSQL.noop),
        migrations.RunSQL(
            "DROP INDEX CONCURRENTLY IF EXISTS person_search_at_places;", migrations.RunSQL.noop
        ),
        AddIndexConcurrently(
            model_name="personsearch",
            index=django.contrib.postgres.indexes.GinIndex(
                models.Func("known_at", "words", "sounds", "mobiles", function="people_search_keys"),
                gin_pending_list_limit=256,
                name="person_search_near",
            ),
        ),
        AddIndexConcurrently(
            model_name="personsearch",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("known_at"),
                django.contrib.postgres.indexes.OpClass("words", name="gin_trgm_ops"),
                gin_pending_list_limit=256,
                name="person_search_at_places",
            ),
        ),
        RemoveIndexConcurrently(model_name="personsearch", name="person_search_within_places"),
    ]
