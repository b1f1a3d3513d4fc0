-- Texts are found again by marks (a few of their runs of words as numbers), each beside its op-ed, and what was joined into what
-- is kept so that it can be undone. What came in before is marked by the program, bit by bit.

CREATE TABLE op_ed_mark (
  mark BIGINT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  PRIMARY KEY (mark, op_ed)
) WITHOUT ROWID;

CREATE TABLE sketch_due (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id)
);
INSERT INTO sketch_due (op_ed) SELECT id FROM op_ed;

CREATE TABLE op_ed_joined (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  into_op_ed TEXT NOT NULL REFERENCES op_ed (id),
  at BIGINT NOT NULL,
  moved TEXT NOT NULL
);
CREATE INDEX op_ed_joined_by_holder ON op_ed_joined (into_op_ed, at, op_ed);
