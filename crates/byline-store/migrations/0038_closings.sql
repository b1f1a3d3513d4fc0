-- An editor's word that an outlet lives although its host is gone; asked again when a host of it goes later.
CREATE TABLE outlet_lives (
  outlet TEXT PRIMARY KEY REFERENCES outlet (id),
  since BIGINT NOT NULL,
  account TEXT,
  at BIGINT NOT NULL
);

-- Lists of the desk in the order in which op-eds came in; what is on display, added up without its rows.
DROP INDEX op_ed_queue;
CREATE INDEX op_ed_queue ON op_ed (site, stage, came_in, id);
CREATE INDEX op_ed_by_arrival ON op_ed (site, came_in, id);
CREATE INDEX standing_summed ON standing (site, thing, month, n);
