-- By what the desk's list of all op-eds is sorted besides when they came in: their titles, in the form they are compared by, and
-- when readers first saw them (0 where they never did). Each op-ed is listed anew once, a few at a time.
ALTER TABLE listed ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
ALTER TABLE listed ADD COLUMN shown_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX listed_by_title ON listed (site, title_key, number);
CREATE INDEX listed_by_shown ON listed (site, shown_at, number);
INSERT INTO unlisted (op_ed, came_in, touched) SELECT id, came_in, 1 FROM op_ed WHERE id IN (SELECT op_ed FROM listed)
  ON CONFLICT (op_ed) DO UPDATE SET touched = unlisted.touched + 1;
