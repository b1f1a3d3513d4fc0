-- The shelves' key in the order of their first list, with all that visibility asks beside it; and fewer indexes for an import
-- to write: what the shelves answer needs no other.

DROP INDEX shelf_by_day;
ALTER TABLE shelf DROP CONSTRAINT shelf_pkey;
ALTER TABLE shelf ADD PRIMARY KEY (thing, day_key, op_ed) INCLUDE (site, stage, visible_from, visible_until);

DROP INDEX op_ed_shown;
DROP INDEX op_ed_topic_by_topic;
DROP INDEX op_ed_region_by_region;
