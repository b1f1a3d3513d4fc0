-- Passkeys: of each the public half, with what its holder calls it.
CREATE TABLE passkey (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  credential TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX passkey_by_account ON passkey (account);

-- What a browser was asked to have signed, until its answer comes; for whom, unless nobody is known yet.
CREATE TABLE ceremony (
  token TEXT PRIMARY KEY,
  account TEXT REFERENCES account (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  ends_at BIGINT NOT NULL
);
