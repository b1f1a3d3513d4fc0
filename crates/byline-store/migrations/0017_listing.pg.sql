-- What the desk's list of all op-eds is found by. Each op-ed has a number in the order in which it was listed; a finding says
-- that the op-ed of a number is found under a term: a word, a stage, a scholar, an outlet, a topic, a language, a year, an account.
-- Written from the other tables for each op-ed that stands in unlisted, never by hand.

CREATE TABLE listed (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  number BIGINT NOT NULL,
  terms TEXT NOT NULL,
  standing TEXT NOT NULL,
  UNIQUE (site, number)
);
CREATE TABLE finding (
  term BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (term, number)
);
CREATE TABLE finding_word (
  site TEXT NOT NULL REFERENCES site (id),
  word TEXT NOT NULL,
  PRIMARY KEY (site, word)
);
-- How much of each thing is on display, by the month in which it first ran (202611; 0 where nobody knows).
CREATE TABLE standing (
  site TEXT NOT NULL REFERENCES site (id),
  thing TEXT NOT NULL,
  month BIGINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (site, thing, month)
);
CREATE TABLE unlisted (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  came_in BIGINT NOT NULL,
  touched BIGINT NOT NULL
);
CREATE INDEX unlisted_in_order ON unlisted (came_in, op_ed);
INSERT INTO unlisted (op_ed, came_in, touched) SELECT id, came_in, 1 FROM op_ed;

-- A list of the desk under a name: its editor's own, or everybody's at the site.
CREATE TABLE desk_view (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  shared BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX desk_view_by_site ON desk_view (site, name);

-- Whose work an op-ed is.
CREATE TABLE assignment (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  at BIGINT NOT NULL
);

-- What is said about an op-ed at the desk: a note, a nomination with its reason, or why it was selected. Never changed.
CREATE TABLE desk_note (
  id TEXT PRIMARY KEY,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  account TEXT,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX desk_note_by_op_ed ON desk_note (op_ed, at);

-- One act on many op-eds, and what became of each of them, so that it goes on after a stop and is undone as one.
CREATE TABLE bulk_act (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  account TEXT,
  at BIGINT NOT NULL,
  act TEXT NOT NULL,
  given TEXT NOT NULL,
  undone_at BIGINT
);
CREATE INDEX bulk_act_by_site ON bulk_act (site, at);
CREATE TABLE bulk_act_part (
  act TEXT NOT NULL REFERENCES bulk_act (id),
  place BIGINT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  state TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (act, place)
);
CREATE INDEX bulk_act_part_by_state ON bulk_act_part (act, state, place);
