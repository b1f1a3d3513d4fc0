-- How much of each thing is on display in all, kept as its months are, so that nobody adds up a site's months to answer.
CREATE TABLE standing_sum (
  site TEXT NOT NULL REFERENCES site (id),
  thing TEXT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (site, thing)
);
INSERT INTO standing_sum (site, thing, n) SELECT site, thing, CAST(sum(n) AS BIGINT) FROM standing GROUP BY site, thing;
-- What is on display of a year, found by its months; the last month of a thing, found by the index of before.
CREATE INDEX standing_by_month ON standing (site, month, thing, n);
