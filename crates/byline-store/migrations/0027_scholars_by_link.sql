-- Links by which scholars come to the desk without an account, what they propose there, and what they have seen and put first.
-- Of a link only the digest of its secret is kept.

CREATE TABLE scholar_link (
  id TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL REFERENCES site (id),
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  made_by TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  made_at BIGINT NOT NULL,
  ends_at BIGINT,
  revoked_at BIGINT,
  used_at BIGINT
);
CREATE INDEX scholar_link_by_person ON scholar_link (person);

CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  link TEXT NOT NULL,
  op_ed TEXT REFERENCES op_ed (id),
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  outcome TEXT,
  decided_at BIGINT,
  decided_by TEXT
);
CREATE INDEX proposal_waiting ON proposal (site, outcome, id);
CREATE INDEX proposal_by_person ON proposal (person, id);
CREATE INDEX proposal_by_op_ed ON proposal (op_ed, id);

-- Which version of a piece its scholar last answered to.
CREATE TABLE scholar_seen (
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  version TEXT NOT NULL REFERENCES version (id),
  at BIGINT NOT NULL,
  PRIMARY KEY (person, op_ed)
);

-- What stands first on a scholar's page.
CREATE TABLE scholar_pin (
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  place BIGINT NOT NULL,
  PRIMARY KEY (person, op_ed)
);

-- Files that prove a right; the bytes are a blob.
CREATE TABLE proof (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  permission TEXT REFERENCES permission (id),
  digest TEXT NOT NULL,
  size BIGINT NOT NULL,
  name TEXT NOT NULL,
  at BIGINT NOT NULL,
  given_by TEXT
);
CREATE INDEX proof_by_op_ed ON proof (op_ed, id);
