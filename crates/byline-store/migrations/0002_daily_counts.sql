-- What readers did, as daily totals of an op-ed: no reader, no address, no hour. `rule` is the rule by which robots were
-- told apart, so that a figure can always say how it was made. A later rule makes rows of its own and changes none.
CREATE TABLE daily_count (
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  day BIGINT NOT NULL,
  what TEXT NOT NULL,
  rule BIGINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (op_ed, day, what, rule)
);
CREATE INDEX daily_count_by_day ON daily_count (site, day);
