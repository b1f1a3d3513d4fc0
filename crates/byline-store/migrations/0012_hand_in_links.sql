-- Links by which somebody without an account hands in one op-ed; of each only the digest of its secret is kept.

CREATE TABLE hand_in_link (
  token TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  made_for TEXT NOT NULL,
  made_by TEXT REFERENCES account (id),
  ends_at BIGINT NOT NULL,
  used_at BIGINT
);
