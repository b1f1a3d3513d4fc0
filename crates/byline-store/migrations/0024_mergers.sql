-- Two people, outlets, topics, regions or series made one. Who went stays as a row that nothing lists (merged_into), beside it
-- which rows went over, so that all of it can be put back; and which two are not one, though their names are alike.

CREATE TABLE merger (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  thing TEXT NOT NULL,
  gone TEXT NOT NULL,
  stays TEXT NOT NULL,
  account TEXT,
  at BIGINT NOT NULL,
  -- the names of both as they were
  names TEXT NOT NULL,
  -- what came over into the one that stays and is no row of its own
  came TEXT NOT NULL,
  undone_at BIGINT
);
CREATE INDEX merger_by_site ON merger (site, at);
CREATE INDEX merger_by_gone ON merger (gone);

CREATE TABLE merger_part (
  merger TEXT NOT NULL REFERENCES merger (id),
  what TEXT NOT NULL,
  part TEXT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (merger, what, part)
);

CREATE TABLE kept_apart (
  site TEXT NOT NULL REFERENCES site (id),
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  account TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (site, one, other)
);

ALTER TABLE person ADD COLUMN merged_into TEXT;
ALTER TABLE outlet ADD COLUMN merged_into TEXT;
ALTER TABLE topic ADD COLUMN merged_into TEXT;
ALTER TABLE region ADD COLUMN merged_into TEXT;
ALTER TABLE series ADD COLUMN merged_into TEXT;
