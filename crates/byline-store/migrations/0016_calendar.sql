-- Standing decisions about an op-ed (its end, a soft gate passed by name, a name withheld), and places on the front page.

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
