from django.db import migrations

# Unlogged: what is counted against abuse is worth nothing after a crash, and costs no log.
MAKE = """
CREATE UNLOGGED TABLE guard_mark (
    key bytea PRIMARY KEY,
    good_until timestamptz NOT NULL
) WITH (fillfactor = 60);

-- Takes one from each bucket in its order, and stops at the first that is empty, so that one who
-- asks too often empties nobody else's. Gives the seconds to wait, or 0.
CREATE FUNCTION guard_take(keys bytea[], seconds double precision[], bursts integer[], at timestamptz)
RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
    each interval;
    wait double precision;
BEGIN
    FOR i IN 1 .. cardinality(keys) LOOP
        each := make_interval(secs => seconds[i]);
        INSERT INTO guard_mark AS mark (key, good_until) VALUES (keys[i], at + each)
        ON CONFLICT (key) DO UPDATE SET good_until = greatest(mark.good_until, at) + each
        WHERE greatest(mark.good_until, at) + each <= at + each * bursts[i];
        IF NOT FOUND THEN
            SELECT extract(epoch FROM mark.good_until + each - at - each * bursts[i]) INTO wait
            FROM guard_mark AS mark WHERE mark.key = keys[i];
            RETURN greatest(coalesce(wait, seconds[i]), 1);
        END IF;
    END LOOP;
    RETURN 0;
END $$;
"""
UNMAKE = """
DROP FUNCTION guard_take(bytea[], double precision[], integer[], timestamptz);
DROP TABLE guard_mark;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [migrations.RunSQL(MAKE, UNMAKE)]
