import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

REFRESH = """
CREATE FUNCTION people_refresh_search(persons bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF persons IS NULL THEN
        persons := ARRAY(SELECT id FROM people_person ORDER BY id);
    END IF;
    -- The rows first: whoever changes the same person waits, and then counts what the other one wrote.
    PERFORM FROM people_personsearch WHERE person_id = ANY(persons) ORDER BY person_id FOR UPDATE;
    DELETE FROM people_personsearch found
     WHERE found.person_id = ANY(persons)
       AND NOT EXISTS (
           SELECT FROM people_person p WHERE p.id = found.person_id AND p.merged_into_id IS NULL);
    INSERT INTO people_personsearch AS found (person_id, known_at, words, sounds, mobiles)
    SELECT p.id,
           ARRAY(SELECT neighbourhood_id FROM people_personaddress WHERE person_id = p.id
                 UNION SELECT -house_id FROM people_housefile WHERE person_id = p.id ORDER BY 1),
           p.search,
           sara_sound_key(p.given_name || ' ' || p.surname || ' ' || p.given_name),
           coalesce((SELECT string_agg(' ' || mobile, '' ORDER BY id) FROM people_personmobile
                      WHERE person_id = p.id AND valid_to IS NULL), '')
      FROM people_person p
     WHERE p.merged_into_id IS NULL AND p.id = ANY(persons)
    ON CONFLICT (person_id) DO UPDATE
       SET known_at = excluded.known_at, words = excluded.words,
           sounds = excluded.sounds, mobiles = excluded.mobiles
     WHERE (found.known_at, found.words, found.sounds, found.mobiles)
           IS DISTINCT FROM (excluded.known_at, excluded.words, excluded.sounds, excluded.mobiles);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_people"),
        ("persian", "0002_sound_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="PersonSearch",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
                (
                    "known_at",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None, verbose_name="جاهای شناخته\u200cشده"
                    ),
                ),
                ("words", models.TextField(verbose_name="نام برای جستجو")),
                ("sounds", models.TextField(verbose_name="آوای نام")),
                ("mobiles", models.TextField(verbose_name="شماره\u200cهای همراه")),
            ],
            options={
                "verbose_name": "سطر جستجوی شخص",
                "verbose_name_plural": "سطرهای جستجوی اشخاص",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="person",
            name="merged_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
                verbose_name="ادغام\u200cشده در",
            ),
        ),
        migrations.AddField(
            model_name="personevent",
            name="merged_into",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
                verbose_name="ادغام\u200cشده در",
            ),
        ),
        migrations.RunSQL(REFRESH, "DROP FUNCTION people_refresh_search(bigint[]);"),
        pgtrigger.migrations.AddTrigger(
            model_name="housefile",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM new_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="c769b10cd66ce76294f2ee7e96bd726b7677a60a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_search_after_insert_0bd0b",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="people_housefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housefile",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM old_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="ad051d94253e646d288c7becfcfde2cba7572149",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_search_after_delete_00468",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="people_housefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housefile",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM old_rows UNION SELECT person_id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="c4b8343faf274763ac9a49e2c043eebab6a2e44e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_search_after_update_c40d0",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="people_housefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM new_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="4b18c54129811f0888336021035bb9ca7008d8e9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_search_after_insert_23da4",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT id FROM old_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="17e8a7d086e0bd283354878e8c3e4ae4a942d52d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_search_after_delete_545a4",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT id FROM old_rows UNION SELECT id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="b3fe117667a5d6f213f24b50d3a1c1802c714173",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_search_after_update_ac8d1",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_person_event" ("birth_certificate_sealed", "birth_on", "code", "father_name", "foreign_id_sealed", "gender", "given_name", "has_smartphone", "id", "is_invented", "merged_into_id", "national_id_sealed", "nationality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "surname", "title", "uid") VALUES (NEW."birth_certificate_sealed", NEW."birth_on", NEW."code", NEW."father_name", NEW."foreign_id_sealed", NEW."gender", NEW."given_name", NEW."has_smartphone", NEW."id", NEW."is_invented", NEW."merged_into_id", NEW."national_id_sealed", NEW."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."registered_at", NEW."surname", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="888440c90fc717bd534cf50a638f8e9ea5bec44e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65688",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."birth_certificate_sealed" IS DISTINCT FROM (NEW."birth_certificate_sealed") OR OLD."birth_on" IS DISTINCT FROM (NEW."birth_on") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."father_name" IS DISTINCT FROM (NEW."father_name") OR OLD."foreign_id_sealed" IS DISTINCT FROM (NEW."foreign_id_sealed") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."given_name" IS DISTINCT FROM (NEW."given_name") OR OLD."has_smartphone" IS DISTINCT FROM (NEW."has_smartphone") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."national_id_sealed" IS DISTINCT FROM (NEW."national_id_sealed") OR OLD."nationality" IS DISTINCT FROM (NEW."nationality") OR OLD."registered_at" IS DISTINCT FROM (NEW."registered_at") OR OLD."surname" IS DISTINCT FROM (NEW."surname") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."uid" IS DISTINCT FROM (NEW."uid"))',
                    func='INSERT INTO "people_person_event" ("birth_certificate_sealed", "birth_on", "code", "father_name", "foreign_id_sealed", "gender", "given_name", "has_smartphone", "id", "is_invented", "merged_into_id", "national_id_sealed", "nationality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "surname", "title", "uid") VALUES (NEW."birth_certificate_sealed", NEW."birth_on", NEW."code", NEW."father_name", NEW."foreign_id_sealed", NEW."gender", NEW."given_name", NEW."has_smartphone", NEW."id", NEW."is_invented", NEW."merged_into_id", NEW."national_id_sealed", NEW."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."registered_at", NEW."surname", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="cdb2910b7044bf568201cbf2b8ecc72a41dcebd0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de829",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_person_event" ("birth_certificate_sealed", "birth_on", "code", "father_name", "foreign_id_sealed", "gender", "given_name", "has_smartphone", "id", "is_invented", "merged_into_id", "national_id_sealed", "nationality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "surname", "title", "uid") VALUES (OLD."birth_certificate_sealed", OLD."birth_on", OLD."code", OLD."father_name", OLD."foreign_id_sealed", OLD."gender", OLD."given_name", OLD."has_smartphone", OLD."id", OLD."is_invented", OLD."merged_into_id", OLD."national_id_sealed", OLD."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."registered_at", OLD."surname", OLD."title", OLD."uid"); RETURN NULL;',
                    hash="e28b7efff7bc04c7b173d9b2257342ebd0771018",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ca2d",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM new_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="9456f41ca0431fa6f4339e1417989e3adbd71f73",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_search_after_insert_4b986",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM old_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="64cec8dfa2c046aba36e4fbdabc7acb1051707d5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_search_after_delete_5d21b",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM old_rows UNION SELECT person_id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="0c811fd61c8206c30d1b7c175b360dc10a8a6cb7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_search_after_update_fb35a",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmobile",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM new_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="586490529cea757f34c31d007d0b2149679dc94b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_search_after_insert_5d48d",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="people_personmobile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmobile",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM old_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="4ec700bc03d0447223e15bd3c847869769532d35",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_search_after_delete_9e920",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="people_personmobile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmobile",
            trigger=pgtrigger.compiler.Trigger(
                name="search_after_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF EXISTS (SELECT FROM old_rows) THEN\n                PERFORM people_refresh_search(ARRAY(SELECT person_id FROM old_rows UNION SELECT person_id FROM new_rows));\n            END IF;\n            RETURN NULL;\n        ",
                    hash="57fe095241a035d3646a22cd319a56cc48b88042",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_search_after_update_d0c90",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="people_personmobile",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="person_merged_into_another",
            ),
        ),
        migrations.RunSQL("SELECT people_refresh_search(NULL);", migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="personsearch",
            index=django.contrib.postgres.indexes.GinIndex(
                models.F("known_at"),
                django.contrib.postgres.indexes.OpClass("words", name="gin_trgm_ops"),
                django.contrib.postgres.indexes.OpClass("sounds", name="gin_trgm_ops"),
                django.contrib.postgres.indexes.OpClass("mobiles", name="gin_trgm_ops"),
                gin_pending_list_limit=256,
                name="person_search_within_places",
            ),
        ),
    ]
