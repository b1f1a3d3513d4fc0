-- Since when followers are told of an op-ed: its first display; NULL for what came in with an archive, of which nobody is told
-- until an editor says so. And when what readers and harvesters get of it last changed.
ALTER TABLE op_ed ADD COLUMN told BIGINT;
ALTER TABLE op_ed ADD COLUMN touched BIGINT NOT NULL DEFAULT 0;
ALTER TABLE shelf ADD COLUMN told BIGINT;
UPDATE op_ed SET told = first_displayed
  WHERE first_displayed IS NOT NULL AND id NOT IN (SELECT op_ed FROM import_entry WHERE op_ed IS NOT NULL);
UPDATE op_ed SET touched = coalesce(visible_from, first_displayed, came_in);
UPDATE shelf SET told = (SELECT o.told FROM op_ed o WHERE o.id = shelf.op_ed);
CREATE INDEX op_ed_told ON op_ed (site, told, id) WHERE told IS NOT NULL;
CREATE INDEX shelf_told ON shelf (thing, told, op_ed) WHERE told IS NOT NULL;
CREATE INDEX op_ed_touched ON op_ed (site, touched, id) WHERE first_displayed IS NOT NULL;

-- Op-eds that a transaction under way has changed; its change number dates them.
CREATE TABLE touch (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id)
);
CREATE INDEX touch_by_site ON touch (site);

-- What an outlet is, for those who cite what ran there: newspaper, magazine, blog.
ALTER TABLE outlet ADD COLUMN medium TEXT NOT NULL DEFAULT 'newspaper';

-- Up to which change the hub has been told of a site's feeds (WebSub).
CREATE TABLE hub_told (
  site TEXT PRIMARY KEY REFERENCES site (id),
  upto BIGINT NOT NULL
);
