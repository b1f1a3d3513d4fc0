-- How the pages handed over to an archive stand, kept with each step: the desk's board shows it at each look.
CREATE TABLE archive_push_stand (
  site TEXT NOT NULL REFERENCES site (id),
  outcome TEXT NOT NULL,
  is_over BIGINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (site, outcome, is_over)
);
INSERT INTO archive_push_stand (site, outcome, is_over, n)
  SELECT site, coalesce(outcome, ''), CASE WHEN next_at = 9223372036854775807 THEN 1 ELSE 0 END, count(*)
  FROM archive_push GROUP BY site, coalesce(outcome, ''), CASE WHEN next_at = 9223372036854775807 THEN 1 ELSE 0 END;
DROP INDEX archive_push_by_outcome;
