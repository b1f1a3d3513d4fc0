-- Originals that are watched: what became of each, when it is looked at again, and every look as evidence.

CREATE TABLE original (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  url TEXT NOT NULL,
  host TEXT NOT NULL,
  kind TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  tier BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  looked_at BIGINT,
  read_at BIGINT,
  etag TEXT,
  modified TEXT,
  state TEXT NOT NULL,
  moved_to TEXT,
  since BIGINT,
  became_at BIGINT,
  failing BIGINT NOT NULL DEFAULT 0,
  mark BIGINT,
  landed TEXT,
  proven BIGINT NOT NULL DEFAULT 0,
  words BYTEA,
  pending TEXT,
  pending_words BYTEA,
  PRIMARY KEY (site, address_key)
);
CREATE INDEX original_by_host ON original (host, tier, next_at);
CREATE INDEX original_by_mark ON original (host, mark);
CREATE INDEX original_by_landed ON original (host, landed);
CREATE INDEX original_by_state ON original (site, state, since);

-- Which hosts have an original that is due: one look at a host at a time, by whichever node takes it.
CREATE TABLE original_host (
  host TEXT PRIMARY KEY,
  due_at BIGINT NOT NULL
);
CREATE INDEX original_host_by_time ON original_host (due_at);

-- Looks are never changed; those of a time when our own network failed are marked as void.
CREATE TABLE original_check (
  site TEXT NOT NULL,
  address_key TEXT NOT NULL,
  at BIGINT NOT NULL,
  host TEXT NOT NULL,
  newly_failing BIGINT NOT NULL,
  silent BIGINT NOT NULL,
  fresh BIGINT NOT NULL,
  void BIGINT NOT NULL DEFAULT 0,
  seen TEXT NOT NULL,
  PRIMARY KEY (site, address_key, at),
  FOREIGN KEY (site, address_key) REFERENCES original (site, address_key) ON DELETE CASCADE
);
CREATE INDEX original_check_by_time ON original_check (at);

-- The watch stopped by itself, and waits for somebody to say that it may go on.
CREATE TABLE original_stop (
  what TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  detail TEXT NOT NULL
);

CREATE INDEX address_by_op_ed ON address (op_ed);
