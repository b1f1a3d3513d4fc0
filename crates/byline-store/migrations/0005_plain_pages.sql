-- What the institute wrote for the plain pages of its site (about, privacy, …), one row a language; what it has not written stands in
-- the interface's own words.
CREATE TABLE plain_page (
  site TEXT NOT NULL REFERENCES site (id),
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (site, kind, language)
);
