-- The witnesses of a draft stand in one row an op-ed, in the order of its fields: they are only ever asked for together, and a dozen
-- rows for each were a third of what an import writes. Marks of texts name their op-ed without a check: op-eds are never deleted.

CREATE TABLE evidence_together (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  witnesses TEXT NOT NULL
);
INSERT INTO evidence_together (op_ed, witnesses)
  SELECT op_ed, '[' || string_agg(detail, ',' ORDER BY field, place) || ']' FROM evidence GROUP BY op_ed;
DROP TABLE evidence;
ALTER TABLE evidence_together RENAME TO evidence;

ALTER TABLE op_ed_mark DROP CONSTRAINT op_ed_mark_op_ed_fkey;
