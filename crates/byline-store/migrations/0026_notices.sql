-- What an account is told by e-mail, and how soon; without a row, the habits of its role.
CREATE TABLE notice_choice (
  account TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  paces TEXT NOT NULL
);

-- Up to which moment a site's acts were told, on which day the daily letters last went out, and whether scholars are told anything.
CREATE TABLE notice_site (
  site TEXT PRIMARY KEY REFERENCES site (id),
  reached_at BIGINT NOT NULL,
  told_on TEXT NOT NULL DEFAULT '',
  to_scholars BIGINT NOT NULL DEFAULT 0
);

-- What waits for somebody's next daily letter.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  site TEXT NOT NULL REFERENCES site (id),
  kind TEXT NOT NULL,
  op_ed TEXT NOT NULL,
  title TEXT NOT NULL,
  why TEXT,
  at BIGINT NOT NULL
);
CREATE INDEX notice_by_site ON notice (site, account, at, id);
