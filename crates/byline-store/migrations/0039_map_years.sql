-- The map of a site by the years of its originals: how many op-eds of a year readers see, and when what they see of it last changed.
-- Reckoned anew for the years an act touched, with the change number that ends it.
CREATE TABLE map_year (
  site TEXT NOT NULL REFERENCES site (id),
  year BIGINT NOT NULL,
  op_eds BIGINT NOT NULL,
  touched BIGINT NOT NULL,
  stale BIGINT NOT NULL,
  PRIMARY KEY (site, year)
);
INSERT INTO map_year (site, year, op_eds, touched, stale)
SELECT o.site, o.day_key / 10000,
  CAST(sum(CASE WHEN o.stage = 'displayed' AND o.visible_from <= s.turned_at AND (o.visible_until IS NULL OR o.visible_until > s.turned_at)
    THEN 1 ELSE 0 END) AS BIGINT), max(o.touched), 0
  FROM op_ed o JOIN site s ON s.id = o.site WHERE o.first_displayed IS NOT NULL GROUP BY o.site, o.day_key / 10000;

-- The year an op-ed leaves in a transaction under way: its day is another one now.
ALTER TABLE touch ADD COLUMN left_year BIGINT;
