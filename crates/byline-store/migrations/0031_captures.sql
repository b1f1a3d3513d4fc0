-- Captures of originals: files of records among the blobs, an index of them that can be made again from the files, what is still
-- to be captured, and on which recorded ground readers may be given a copy.

CREATE TABLE capture (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  source TEXT NOT NULL REFERENCES source (id),
  -- when the page was had, and when this was made of it
  at BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  -- what was asked for, and where the page was; none for a file without an address
  asked TEXT,
  url TEXT,
  -- why it is none; none for one that is kept
  fault TEXT,
  file TEXT,
  size BIGINT NOT NULL,
  -- none, waiting or kept, for the page's own pictures and styles
  parts TEXT NOT NULL,
  parts_file TEXT,
  parts_size BIGINT NOT NULL,
  UNIQUE (op_ed, source)
);
CREATE INDEX capture_by_site ON capture (site, id);
CREATE INDEX capture_waiting ON capture (parts, id);

-- Follows from the files.
CREATE TABLE capture_line (
  capture TEXT NOT NULL REFERENCES capture (id),
  file TEXT NOT NULL,
  place BIGINT NOT NULL,
  length BIGINT NOT NULL,
  site TEXT NOT NULL,
  surt TEXT NOT NULL,
  at BIGINT NOT NULL,
  url TEXT NOT NULL,
  mime TEXT NOT NULL,
  status BIGINT,
  digest TEXT,
  PRIMARY KEY (capture, file, place)
);
CREATE INDEX capture_line_by_address ON capture_line (site, surt, at);
CREATE INDEX capture_line_by_digest ON capture_line (site, digest);

-- Sources of which no capture was made yet.
CREATE TABLE capture_due (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (source, op_ed)
);
INSERT INTO capture_due (op_ed, source) SELECT op_ed, source FROM op_ed_source
  WHERE source IN (SELECT source FROM op_ed_source GROUP BY source HAVING count(*) = 1);

-- A page's own pictures and styles while they are fetched; their records wait here for the file they go into.
CREATE TABLE capture_part (
  capture TEXT NOT NULL REFERENCES capture (id),
  place BIGINT NOT NULL,
  url TEXT NOT NULL,
  next_at BIGINT NOT NULL,
  -- waiting, had, left
  state TEXT NOT NULL,
  records BYTEA,
  PRIMARY KEY (capture, place)
);
CREATE INDEX capture_part_by_time ON capture_part (state, next_at);

CREATE TABLE public_copy (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  ground TEXT NOT NULL,
  evidence TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX public_copy_by_op_ed ON public_copy (op_ed, id);
