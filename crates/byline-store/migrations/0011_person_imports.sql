-- What an import of people last said of each, to see what an editor has changed since.

CREATE TABLE person_import (
  person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  site TEXT NOT NULL REFERENCES site (id),
  made TEXT NOT NULL,
  at BIGINT NOT NULL
);
