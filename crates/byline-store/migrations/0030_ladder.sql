-- What public archives have of the pages op-eds lead to and what they were asked; what readers and editors said of
-- originals; and which addresses of ours were asked for in vain.

CREATE TABLE memento (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  archive TEXT NOT NULL,
  url TEXT NOT NULL,
  at BIGINT NOT NULL,
  found_at BIGINT NOT NULL,
  PRIMARY KEY (site, address_key, archive)
);

CREATE TABLE memento_search (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  address TEXT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  next_at BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  asked_at BIGINT,
  outcome TEXT,
  PRIMARY KEY (site, address_key)
);
CREATE INDEX memento_search_by_time ON memento_search (next_at);

CREATE TABLE archive_push (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  address TEXT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  next_at BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  job TEXT,
  outcome TEXT,
  PRIMARY KEY (site, address_key)
);
CREATE INDEX archive_push_by_time ON archive_push (next_at);

CREATE TABLE reader_report (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  day BIGINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (op_ed, day)
);
CREATE INDEX reader_report_by_site ON reader_report (site, day);

CREATE TABLE original_word (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  state TEXT NOT NULL,
  since BIGINT NOT NULL,
  said TEXT NOT NULL,
  account TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (site, address_key)
);

CREATE TABLE missed_address (
  site TEXT NOT NULL REFERENCES site (id),
  old_key TEXT NOT NULL,
  day BIGINT NOT NULL,
  readers BIGINT NOT NULL,
  robots BIGINT NOT NULL,
  PRIMARY KEY (site, old_key, day)
);
CREATE INDEX missed_address_by_day ON missed_address (day);

CREATE TABLE missed_left (
  site TEXT NOT NULL REFERENCES site (id),
  old_key TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (site, old_key)
);

-- Pages that the texts readers see link to, and what was shown of each op-ed when they were read.
CREATE TABLE cited_link (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (op_ed, address_key)
);
CREATE INDEX cited_link_by_address ON cited_link (site, address_key);
CREATE TABLE cited_read (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  mark TEXT NOT NULL
);

-- Up to which moment what became of originals was told by letter.
CREATE TABLE originals_told (
  site TEXT PRIMARY KEY REFERENCES site (id),
  until_at BIGINT NOT NULL
);

-- A changed original as it reads now, beside which the editor sees what was selected.
CREATE TABLE live_reading (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  address TEXT NOT NULL,
  wanted_at BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  read_at BIGINT,
  title TEXT,
  body TEXT,
  problem TEXT,
  PRIMARY KEY (site, address_key)
);
CREATE INDEX live_reading_by_time ON live_reading (next_at);
