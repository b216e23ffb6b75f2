from django.db import migrations

FORGET = """
CREATE FUNCTION voice_forget_writer(people bigint[], mobiles text[], erasure bigint) RETURNS bigint[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE numbers bigint[];
BEGIN
    PERFORM privacy_under_way(erasure);
    WITH gone AS (
        UPDATE voice_message SET text = '—', writer_name = '', writer_mobile = ''
         WHERE writer_id = ANY(people) OR (writer_id IS NULL AND writer_mobile = ANY(mobiles))
        RETURNING id
    )
    SELECT array_agg(id) INTO numbers FROM gone;
    RETURN numbers;
END $$
"""
SHUT = "REVOKE ALL ON FUNCTION voice_forget_writer(bigint[], text[], bigint) FROM PUBLIC"


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0002_erasures"),
        ("voice", "0002_attachments"),
    ]

    operations = [
        migrations.RunSQL(FORGET, "DROP FUNCTION voice_forget_writer(bigint[], text[], bigint)"),
        migrations.RunSQL(SHUT, migrations.RunSQL.noop),
    ]
