-- Where readers of an institute's old site found an op-ed, also one that still waits: path and query, however spelled.
CREATE TABLE old_address (
  site TEXT NOT NULL REFERENCES site (id),
  old_key TEXT NOT NULL,
  url TEXT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  PRIMARY KEY (site, old_key)
);
CREATE INDEX old_address_by_op_ed ON old_address (op_ed);

-- One import of one file with one mapping; while it runs, its name is how an interrupted one is gone on with.
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  display BIGINT NOT NULL,
  begun_at BIGINT NOT NULL,
  begun_by TEXT,
  -- bytes of the file, and how many of them have been read
  bytes BIGINT NOT NULL,
  bytes_read BIGINT NOT NULL,
  ended_at BIGINT,
  -- why it was given up; NULL for one that runs or is done
  failed TEXT,
  -- JSON: counts and groups, written at its end
  summary TEXT
);
CREATE INDEX import_run_by_site ON import_run (site, begun_at);

-- What became of each entry of the file that was dealt with, in its order.
CREATE TABLE import_entry (
  run TEXT NOT NULL REFERENCES import_run (id),
  number BIGINT NOT NULL,
  place TEXT NOT NULL,
  outcome TEXT NOT NULL,
  op_ed TEXT,
  -- JSON: a list of sentences
  told TEXT NOT NULL,
  PRIMARY KEY (run, number)
);
CREATE INDEX import_entry_by_outcome ON import_entry (run, outcome, number);
