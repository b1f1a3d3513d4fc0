-- How a site looks, as its institute says it; a site without a row looks as Byline decides.
-- A table of its own: its logos are uses of pictures, and pictures name their site.

CREATE TABLE site_look (
  site TEXT PRIMARY KEY REFERENCES site (id),
  look TEXT NOT NULL,
  logo TEXT REFERENCES picture_use (id),
  logo_dark TEXT REFERENCES picture_use (id)
);
