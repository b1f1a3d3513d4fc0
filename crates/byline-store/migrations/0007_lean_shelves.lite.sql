-- The shelves kept in the order of their first list, so that a shelf is one walk through one tree; and fewer indexes for an
-- import to write: what the shelves answer needs no other.

DROP TABLE shelf;
CREATE TABLE shelf (
  thing TEXT NOT NULL,
  day_key BIGINT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  stage TEXT NOT NULL,
  visible_from BIGINT NOT NULL,
  visible_until BIGINT,
  PRIMARY KEY (thing, day_key, op_ed)
) WITHOUT ROWID;
CREATE INDEX shelf_by_addition ON shelf (thing, visible_from, op_ed);
CREATE INDEX shelf_by_op_ed ON shelf (op_ed);

INSERT INTO shelf (thing, day_key, op_ed, site, stage, visible_from, visible_until)
SELECT b.person, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until
  FROM op_ed o JOIN version_byline v ON v.version = o.shown_version JOIN byline b ON b.id = v.byline
  WHERE o.visible_from IS NOT NULL AND b.person IS NOT NULL
UNION SELECT a.outlet, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until
  FROM op_ed o JOIN appearance a ON a.op_ed = o.id WHERE o.visible_from IS NOT NULL AND a.outlet IS NOT NULL
UNION SELECT t.topic, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until
  FROM op_ed o JOIN op_ed_topic t ON t.op_ed = o.id WHERE o.visible_from IS NOT NULL
UNION SELECT r.region, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until
  FROM op_ed o JOIN op_ed_region r ON r.op_ed = o.id WHERE o.visible_from IS NOT NULL
UNION SELECT o.series, o.day_key, o.id, o.site, o.stage, o.visible_from, o.visible_until
  FROM op_ed o WHERE o.visible_from IS NOT NULL AND o.series IS NOT NULL;

DROP INDEX op_ed_shown;
DROP INDEX op_ed_topic_by_topic;
DROP INDEX op_ed_region_by_region;
