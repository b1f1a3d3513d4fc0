-- What somebody typed on a review screen and has not saved, and who has one open. Neither is an op-ed's own.

CREATE TABLE typing (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  page TEXT NOT NULL,
  at BIGINT NOT NULL,
  fields TEXT NOT NULL,
  left_at BIGINT,
  PRIMARY KEY (op_ed, account, page)
);

CREATE TABLE presence (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  since BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (op_ed, account)
);

CREATE INDEX typing_at ON typing (at);
