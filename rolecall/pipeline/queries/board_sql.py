"""The statements of the board. Every condition is one that an index, or a row at hand, can answer."""

# An empty list of words, no source and no tag leave nobody out, so that one statement serves all filters.
_WANTED = """
    (%(source)s::uuid IS NULL OR a.source_id = %(source)s::uuid)
    AND (%(tag)s::uuid IS NULL OR EXISTS (
        SELECT 1 FROM candidates_candidatetag ct
        WHERE ct.candidate_id = a.candidate_id AND ct.tag_id = %(tag)s::uuid))
    AND (NOT %(unmet)s::bool OR a.must_haves_met < a.must_haves_asked)
    AND NOT EXISTS (
        SELECT 1 FROM unnest(%(words)s::text[]) AS wanted(word)
        WHERE NOT EXISTS (
            SELECT 1 FROM candidates_namepart n
            WHERE n.candidate_id = a.candidate_id AND n.word ^@ wanted.word))
"""
_CARDS = """
    SELECT s.stage_id, a.id, a.candidate_id, c.name, c.headline, source.name, a.is_new, a.versions,
           a.must_haves_met, a.must_haves_asked, a.stage_entered_at,
           ARRAY(SELECT t.name FROM candidates_candidatetag ct JOIN candidates_tag t ON t.id = ct.tag_id
                 WHERE ct.candidate_id = a.candidate_id ORDER BY ct.id LIMIT 2)
    FROM unnest(%(stages)s::uuid[], %(states)s::text[], %(most)s::int[], %(late)s::timestamptz[])
        WITH ORDINALITY AS s(stage_id, state, most, late, position)
    CROSS JOIN LATERAL (
        SELECT a.id, a.candidate_id, a.source_id, a.is_new, a.versions, a.must_haves_met, a.must_haves_asked,
               a.stage_entered_at
        FROM pipeline_application a
        WHERE a.job_id = %(job)s AND a.state = s.state AND a.stage_id = s.stage_id
          AND (a.stage_entered_at, a.id) < (%(at)s::timestamptz, %(last)s::uuid)
          WANTED
        ORDER BY a.stage_entered_at DESC, a.id DESC
        LIMIT s.most
    ) AS a
    JOIN candidates_candidate c ON c.id = a.candidate_id
    LEFT JOIN candidates_source source ON source.id = a.source_id
    ORDER BY s.position, a.stage_entered_at DESC, a.id DESC
"""
# Filters need a plan for their values; without any, the database plans once.
SOME_CARDS_SQL = _CARDS.replace(
    "WANTED", f"AND (NOT %(over)s::bool OR a.stage_entered_at < s.late) AND {_WANTED}"
)
CARDS_SQL = _CARDS.replace("WANTED", "")
# The counts of everybody need nothing that the index does not have, each one stretch of it: to sort people
# into groups takes as long again. Most of a job's people were rejected or withdrew: counted as they do.
EACH_SQL = """
    SELECT s.stage_id, s.state, counted.people, counted.late
    FROM unnest(%(stages)s::uuid[], %(states)s::text[], %(late)s::timestamptz[]) AS s(stage_id, state, late)
    CROSS JOIN LATERAL (
        SELECT count(*) AS people, count(*) FILTER (WHERE a.stage_entered_at < s.late) AS late
        FROM pipeline_application a
        WHERE a.job_id = %(job)s AND a.state = s.state AND a.stage_id = s.stage_id
    ) AS counted
    WHERE counted.people > 0
    UNION ALL
    SELECT s.stage_id, s.state, counted.people, 0
    FROM unnest(%(others)s::uuid[], %(other_states)s::text[]) AS s(stage_id, state)
    CROSS JOIN LATERAL (
        SELECT count(*) AS people
        FROM pipeline_application a
        WHERE a.job_id = %(job)s AND a.state = s.state AND a.stage_id = s.stage_id
    ) AS counted
    WHERE counted.people > 0
    UNION ALL
    SELECT c.stage_id, c.state, sum(c.change)::int, 0
    FROM pipeline_closedcount c
    WHERE c.job_id = %(job)s
      AND c.stage_id = ANY(%(closed)s::uuid[]) AND c.state = ANY(%(closed_states)s::text[])
    GROUP BY c.stage_id, c.state HAVING sum(c.change) > 0
"""
SOME_SQL = f"""
    SELECT a.stage_id, a.state, count(*), count(*) FILTER (WHERE a.stage_entered_at < s.late)
    FROM unnest(%(stages)s::uuid[], %(late)s::timestamptz[]) AS s(stage_id, late)
    JOIN pipeline_application a ON a.stage_id = s.stage_id
    WHERE a.job_id = %(job)s AND {_WANTED}
    GROUP BY a.stage_id, a.state
"""  # noqa: S608 - put together from the constants above
