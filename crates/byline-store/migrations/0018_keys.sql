-- Where a session was begun and by which way, for the list its owner sees.
ALTER TABLE session ADD COLUMN address TEXT;
ALTER TABLE session ADD COLUMN agent TEXT;

-- A browser that an account signed in from before: tries from it are counted apart, so that nobody else's lock it out.
CREATE TABLE known_device (
  token TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  seen_at BIGINT NOT NULL
);
CREATE INDEX known_device_by_account ON known_device (account);

-- The second factor: a secret for codes by time (RFC 6238), in force once a code of it was given; a step of time is used once.
CREATE TABLE code_secret (
  account TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  secret TEXT NOT NULL,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  used_at BIGINT,
  PRIMARY KEY (account, code)
);

-- Whoever has given the first factor and owes the second.
CREATE TABLE half_sign_in (
  token TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  ends_at BIGINT NOT NULL
);
