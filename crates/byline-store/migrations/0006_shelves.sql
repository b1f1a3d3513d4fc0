-- What a reader's lists walk: each op-ed that is or will be seen, beside each thing it is listed under. Written from the other
-- tables whenever one of its facts changes, never by hand; the columns of visibility bear the names they have in op_ed, so
-- that the one rule is read on both.

CREATE TABLE shelf (
  thing TEXT NOT NULL,
  day_key BIGINT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  stage TEXT NOT NULL,
  visible_from BIGINT NOT NULL,
  visible_until BIGINT,
  PRIMARY KEY (thing, op_ed)
);
CREATE INDEX shelf_by_day ON shelf (thing, day_key, op_ed, site, stage, visible_from, visible_until);
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

-- All of a site by day and by addition, with all that visibility asks.
CREATE INDEX op_ed_by_day ON op_ed (site, day_key, id, stage, visible_from, visible_until);
CREATE INDEX op_ed_by_addition ON op_ed (site, visible_from, id, stage, visible_until);

-- How far a bulk load has come, written with what it has loaded.
CREATE TABLE bulk_load (
  site TEXT NOT NULL REFERENCES site (id),
  name TEXT NOT NULL,
  done BIGINT NOT NULL,
  PRIMARY KEY (site, name)
);
