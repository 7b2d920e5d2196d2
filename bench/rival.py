"""The same questions in PostgreSQL's full text: GIN with the organization in it."""

import time
from statistics import median
from uuid import UUID

import psycopg

MADE = """
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE TABLE IF NOT EXISTS bench_fulltext AS
    SELECT organization_id, candidate_id, to_tsvector('english', text) AS words FROM candidates_document;
CREATE INDEX IF NOT EXISTS bench_fulltext_words ON bench_fulltext USING gin (organization_id, words);
CREATE INDEX IF NOT EXISTS bench_fulltext_newest ON bench_fulltext (organization_id, candidate_id DESC);
ANALYZE bench_fulltext;
"""
COUNTED = "SELECT count(*) FROM bench_fulltext WHERE organization_id = %s AND words @@ {}"
NEWEST = (
    "SELECT candidate_id FROM bench_fulltext WHERE organization_id = %s AND words @@ {}"
    " ORDER BY candidate_id DESC LIMIT 25"
)
ASKED = {
    "boolean with negation": "to_tsquery('english', 'python & (django | flask) & !intern')",
    "four skills": "to_tsquery('english', 'figma & kubernetes & docker & postgresql')",
    "a phrase": "phraseto_tsquery('english', 'machine learning engineer')",
    "a term that half the base has": "to_tsquery('english', 'excel')",
    "prefix while typing": "to_tsquery('simple', 'nego:*')",
    "facets of four fields": "to_tsquery('english', 'python')",
}


def made(owner: psycopg.Connection) -> float:
    """Build table and index where they are not; the seconds that it took."""
    began = time.monotonic()
    owner.execute("SET maintenance_work_mem = '512MB'")
    owner.execute(MADE)
    owner.commit()
    return time.monotonic() - began


def milliseconds(owner: psycopg.Connection, organization: UUID, name: str, rounds: int = 7) -> float | None:
    """The middle of some rounds of a page and its exact number; None for what it is not asked."""
    if name not in ASKED:
        return None
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        for sql in (COUNTED, NEWEST):
            owner.execute(sql.format(ASKED[name]), [organization]).fetchall()
        times.append((time.perf_counter() - began) * 1000)
    return median(times[1:])
