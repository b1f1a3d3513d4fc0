-- Watched feeds, what became of the entries taken up, and when each host may be asked again.

CREATE TABLE watch (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  address TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  outlet TEXT REFERENCES outlet (id),
  paused BIGINT NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  known TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (site, address)
);
CREATE INDEX watch_by_time ON watch (next_at);

-- The mark is kept by its digest: feeds write marks of any length.
CREATE TABLE feed_entry (
  site TEXT NOT NULL REFERENCES site (id),
  mark TEXT NOT NULL,
  watch TEXT REFERENCES watch (id) ON DELETE SET NULL,
  host TEXT NOT NULL,
  state TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  op_ed TEXT REFERENCES op_ed (id),
  detail TEXT NOT NULL,
  outcome TEXT,
  PRIMARY KEY (site, mark)
);
CREATE INDEX feed_entry_by_time ON feed_entry (state, run_at);
CREATE INDEX feed_entry_by_watch ON feed_entry (watch, run_at);

-- One visit to a host at a time, and a pause after each, whichever node or command makes it.
CREATE TABLE host_visit (
  host TEXT PRIMARY KEY,
  next_at BIGINT NOT NULL,
  robots TEXT,
  robots_at BIGINT
);

CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  ends_at BIGINT NOT NULL
);
