-- An editor's word that an outlet lives although its host is gone; asked again when a host of it goes later.
CREATE TABLE outlet_lives (
  outlet TEXT PRIMARY KEY REFERENCES outlet (id),
  since BIGINT NOT NULL,
  account TEXT,
  at BIGINT NOT NULL
);
