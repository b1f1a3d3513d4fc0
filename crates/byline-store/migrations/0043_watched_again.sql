-- That an outlet is to be watched again after it was left alone: a word too, which no merger of outlets overrules.
ALTER TABLE outlet_unwatched ADD COLUMN watched_at BIGINT;
-- It was said, and forgotten, of those watched now although one that went into them was left alone before it went.
INSERT INTO outlet_unwatched (outlet, account, at, inherited, watched_at)
  SELECT m.stays, NULL, min(m.at), 0, max(m.at) FROM merger m
  JOIN outlet_unwatched g ON g.outlet = m.gone AND g.at <= m.at
  JOIN outlet o ON o.id = m.stays
  WHERE m.thing = 'outlet' AND m.undone_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM outlet_unwatched s WHERE s.outlet = m.stays)
  GROUP BY m.stays;

-- How often an archive's work on a page ended without a copy, besides how often it was asked; and how its pages stand, added up.
ALTER TABLE archive_push ADD COLUMN failed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX archive_push_by_outcome ON archive_push (site, outcome, next_at);
