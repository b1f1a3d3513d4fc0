-- Standing decisions about an op-ed (its end, a soft gate passed by name, a name withheld), places on the front page, and op-eds
-- that wait for their original to go live.

CREATE TABLE provision (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  kind TEXT NOT NULL,
  -- when it takes effect, where it is dated
  at BIGINT,
  -- whom it is about
  person TEXT REFERENCES person (id),
  detail TEXT NOT NULL,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL,
  undone_at BIGINT,
  -- the act that made it, where one act made many
  act TEXT
);
CREATE INDEX provision_by_op_ed ON provision (op_ed, kind);
CREATE INDEX provision_by_time ON provision (site, kind, at);
CREATE INDEX provision_by_act ON provision (act);

CREATE TABLE front_slot (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  since BIGINT NOT NULL,
  until BIGINT,
  place BIGINT NOT NULL,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX front_slot_by_site ON front_slot (site, since);

CREATE TABLE awaited_original (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  url TEXT NOT NULL,
  next_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  looks BIGINT NOT NULL DEFAULT 0,
  said TEXT,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX awaited_original_by_time ON awaited_original (next_at);

-- Slugs that lead nowhere while a name in them is withheld; undone, they lead again.
CREATE TABLE silent_slug (
  act TEXT NOT NULL,
  site TEXT NOT NULL REFERENCES site (id),
  slug TEXT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  was_current BIGINT NOT NULL,
  PRIMARY KEY (site, slug)
);

-- One act that withheld a name, or took down, many: for whom, where, and until when it can be undone.
CREATE TABLE withholding (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  person TEXT NOT NULL REFERENCES person (id),
  topic TEXT REFERENCES topic (id),
  region TEXT REFERENCES region (id),
  op_ed TEXT REFERENCES op_ed (id),
  how TEXT NOT NULL,
  why TEXT NOT NULL,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL,
  undo_until BIGINT NOT NULL,
  undone_at BIGINT
);
CREATE INDEX withholding_by_site ON withholding (site, recorded_at);

ALTER TABLE permission ADD COLUMN file TEXT;
ALTER TABLE permission ADD COLUMN file_name TEXT;
