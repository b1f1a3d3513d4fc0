-- Originals withheld for legal reasons, and by what a host was known when a text of ours stood there: its domain's name servers, its certificate's names and issuer.

CREATE TABLE host_marks (
  host TEXT PRIMARY KEY,
  marks TEXT NOT NULL,
  at BIGINT NOT NULL
);
ALTER TABLE original ADD COLUMN legal BIGINT NOT NULL DEFAULT 0;
