-- Copies of archives that an editor says are of something else, and outlets whose originals are left alone.

CREATE TABLE memento_wrong (
  site TEXT NOT NULL REFERENCES site (id),
  address_key TEXT NOT NULL,
  url TEXT NOT NULL,
  account TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (site, address_key, url)
);
CREATE TABLE outlet_unwatched (
  outlet TEXT PRIMARY KEY REFERENCES outlet (id),
  account TEXT,
  at BIGINT NOT NULL
);
