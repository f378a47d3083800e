"""The inverted index over ``IndexEntry.kata``, which each database keeps in step by itself.

A later migration that makes SQLite rebuild the table has to make its triggers anew.
"""

from typing import Any

from django.db import migrations

SQLITE = (
    # The tokens are plain already; the tokenizer only has to split at blanks. Neither places nor sizes are of use.
    """CREATE VIRTUAL TABLE search_kata USING fts5(
        kata, content='search_indexentry', content_rowid='enactment_id', detail='none', columnsize=0,
        tokenize="ascii tokenchars '=_@~-'"
    )""",
    """CREATE TRIGGER search_kata_added AFTER INSERT ON search_indexentry BEGIN
        INSERT INTO search_kata(rowid, kata) VALUES (new.enactment_id, new.kata);
    END""",
    """CREATE TRIGGER search_kata_removed AFTER DELETE ON search_indexentry BEGIN
        INSERT INTO search_kata(search_kata, rowid, kata) VALUES ('delete', old.enactment_id, old.kata);
    END""",
    """CREATE TRIGGER search_kata_changed AFTER UPDATE OF kata ON search_indexentry WHEN old.kata <> new.kata BEGIN
        INSERT INTO search_kata(search_kata, rowid, kata) VALUES ('delete', old.enactment_id, old.kata);
        INSERT INTO search_kata(rowid, kata) VALUES (new.enactment_id, new.kata);
    END""",
)
POSTGRESQL = (
    # What is ranked by stays in the row; the long texts lie beside it, for the index alone answers.
    "ALTER TABLE search_indexentry SET (toast_tuple_target = 1024)",
    """ALTER TABLE search_indexentry ADD COLUMN vektor tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(kata, ' '))) STORED""",
    "ALTER TABLE search_indexentry ALTER COLUMN vektor SET STORAGE EXTERNAL",
    "CREATE INDEX search_kata ON search_indexentry USING gin (vektor)",
    # For common words the newest entries are walked through, for others the index is asked. The planner chooses well
    # when it is told that comparing a long text has its price, when no other index can tempt it, and when it isn't left
    # to guess how often seldom words stand; the sum in the order keeps it from walking.
    """CREATE FUNCTION search_find(asked tsquery, day date, most integer, seldom boolean)
        RETURNS TABLE (pk bigint, judul text, pokok text) LANGUAGE plpgsql STABLE
        SET enable_seqscan = off SET max_parallel_workers_per_gather = 0 SET cpu_operator_cost = 0.05 AS $$
        BEGIN
            RETURN QUERY EXECUTE
                'SELECT enactment_id, judul, pokok FROM search_indexentry
                WHERE vektor @@ $1 AND mulai + 0 <= $2 AND (berakhir IS NULL OR berakhir > $2)
                ORDER BY enactment_id ' || CASE WHEN seldom THEN '+ 0' ELSE '' END || ' DESC LIMIT $3'
                USING asked, day, most;
        END $$""",
)
SQLITE_BACK = (
    "DROP TRIGGER search_kata_changed",
    "DROP TRIGGER search_kata_removed",
    "DROP TRIGGER search_kata_added",
    "DROP TABLE search_kata",
)
POSTGRESQL_BACK = (
    "DROP FUNCTION search_find(tsquery, date, integer, boolean)",
    "ALTER TABLE search_indexentry DROP COLUMN vektor",
)


def _run(sqlite: tuple[str, ...], postgresql: tuple[str, ...]) -> Any:
    def run(apps: Any, schema_editor: Any) -> None:
        for statement in sqlite if schema_editor.connection.vendor == "sqlite" else postgresql:
            schema_editor.execute(statement, params=None)

    return run


class Migration(migrations.Migration):
    dependencies = (("search", "0001_initial"),)
    operations = (migrations.RunPython(_run(SQLITE, POSTGRESQL), _run(SQLITE_BACK, POSTGRESQL_BACK)),)
