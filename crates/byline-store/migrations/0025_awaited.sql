-- Op-eds that are displayed when their original answers at its address: looked for politely, shown once, or waiting still.

CREATE TABLE awaited (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  address TEXT NOT NULL,
  account TEXT,
  since BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  looked_at BIGINT,
  outcome TEXT,
  detail TEXT
);
CREATE INDEX awaited_by_time ON awaited (next_at);
CREATE INDEX awaited_by_site ON awaited (site, since);
