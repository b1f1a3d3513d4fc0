-- Manuscripts that readers may be shown: what was read from a kept file, and where it is written that it may be shown.

CREATE TABLE manuscript (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  source TEXT NOT NULL REFERENCES source (id),
  -- when the file came
  came BIGINT NOT NULL,
  -- its title, language, direction and text
  words TEXT NOT NULL,
  evidence TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX manuscript_by_op_ed ON manuscript (op_ed, id);
