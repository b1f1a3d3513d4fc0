-- The foundation: every noun of the model, one SQL text for SQLite and PostgreSQL.
-- ids are UUIDv7 as text; moments are microseconds UTC (BIGINT); days are EDTF text beside their sort key; truth is 0 or 1;
-- JSON is TEXT that the core types read and refuse.

CREATE TABLE site (
  id TEXT PRIMARY KEY,
  names TEXT NOT NULL,
  intro TEXT,
  base_url TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL,
  languages TEXT NOT NULL,
  manners TEXT NOT NULL,
  change BIGINT NOT NULL DEFAULT 0,
  turned_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

-- What a reader could see has changed: one row a change, numbered per site, kept 90 days.
CREATE TABLE change_log (
  site TEXT NOT NULL REFERENCES site (id),
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT,
  PRIMARY KEY (site, number)
);

-- A dated fact that will change what readers see.
CREATE TABLE turn (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  at BIGINT NOT NULL,
  narrows BIGINT NOT NULL,
  what TEXT NOT NULL,
  op_ed TEXT,
  UNIQUE (site, at, what, op_ed)
);
CREATE INDEX turn_by_time ON turn (site, at);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  payload TEXT NOT NULL,
  dedup TEXT UNIQUE,
  run_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL DEFAULT 0,
  given_up_at BIGINT,
  last_error TEXT
);
CREATE INDEX job_by_time ON job (run_at);

-- Who may sign in. Apart from people: removing an account touches no byline.
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password TEXT,
  disabled_at BIGINT,
  created_at BIGINT NOT NULL
);

CREATE TABLE account_grant (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  site TEXT NOT NULL REFERENCES site (id),
  role TEXT NOT NULL,
  granted_at BIGINT NOT NULL,
  PRIMARY KEY (account, site)
);

CREATE TABLE session (
  token TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);

-- One-time links: signing in, and setting up an empty installation (no account yet). The token is kept as its digest.
CREATE TABLE sign_in_link (
  token TEXT PRIMARY KEY,
  account TEXT REFERENCES account (id) ON DELETE CASCADE,
  ends_at BIGINT NOT NULL,
  used_at BIGINT
);

CREATE TABLE sign_in_attempt (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  peer TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempt_by_email ON sign_in_attempt (email, at);

-- Every readable address part ever used in a room of a site; the current one is also on its thing.
CREATE TABLE slug (
  site TEXT NOT NULL REFERENCES site (id),
  room TEXT NOT NULL,
  slug TEXT NOT NULL,
  subject TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (site, room, slug)
);

CREATE TABLE picture (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  digest TEXT NOT NULL,
  format TEXT NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  credit TEXT,
  licence TEXT,
  expires TEXT,
  created_at BIGINT NOT NULL
);

CREATE TABLE picture_use (
  id TEXT PRIMARY KEY,
  picture TEXT NOT NULL REFERENCES picture (id),
  alt TEXT NOT NULL
);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  replaces_past_names BIGINT NOT NULL DEFAULT 0,
  portrait TEXT REFERENCES picture_use (id),
  languages TEXT NOT NULL,
  links TEXT NOT NULL,
  orcid TEXT,
  press_contact TEXT,
  created_at BIGINT NOT NULL,
  UNIQUE (site, slug)
);

CREATE TABLE person_name (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  place BIGINT NOT NULL,
  text TEXT NOT NULL,
  matching_key TEXT NOT NULL,
  language TEXT,
  kind TEXT NOT NULL
);
CREATE INDEX person_name_by_person ON person_name (person, place);
CREATE INDEX person_name_by_key ON person_name (matching_key);

CREATE TABLE person_position (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  place BIGINT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT,
  since TEXT,
  until TEXT
);
CREATE INDEX person_position_by_person ON person_position (person, place);

CREATE TABLE person_bio (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  place BIGINT NOT NULL,
  language TEXT NOT NULL,
  since TEXT,
  text TEXT NOT NULL
);
CREATE INDEX person_bio_by_person ON person_bio (person, place);

CREATE TABLE outlet (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  slug TEXT NOT NULL,
  names TEXT NOT NULL,
  languages TEXT NOT NULL,
  status TEXT NOT NULL,
  habits TEXT,
  sort_name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (site, slug)
);

CREATE TABLE outlet_domain (
  site TEXT NOT NULL REFERENCES site (id),
  domain TEXT NOT NULL,
  outlet TEXT NOT NULL REFERENCES outlet (id) ON DELETE CASCADE,
  PRIMARY KEY (site, domain)
);

CREATE TABLE outlet_name (
  outlet TEXT NOT NULL REFERENCES outlet (id) ON DELETE CASCADE,
  matching_key TEXT NOT NULL,
  PRIMARY KEY (outlet, matching_key)
);

-- Dated policy; outlet NULL is the site's default. Rows are ended, never changed.
CREATE TABLE rights_rule (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  outlet TEXT REFERENCES outlet (id),
  since TEXT,
  until TEXT,
  allow TEXT NOT NULL,
  embargo_days BIGINT NOT NULL,
  step_up TEXT,
  noindex BIGINT NOT NULL,
  canonical_original BIGINT NOT NULL,
  pictures BIGINT NOT NULL,
  source TEXT NOT NULL,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX rights_rule_by_outlet ON rights_rule (site, outlet);

CREATE TABLE series (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  slug TEXT NOT NULL,
  names TEXT NOT NULL,
  intro TEXT,
  banner TEXT REFERENCES picture_use (id),
  banner_dark TEXT REFERENCES picture_use (id),
  ground TEXT,
  created_at BIGINT NOT NULL,
  UNIQUE (site, slug)
);

CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  slug TEXT NOT NULL,
  names TEXT NOT NULL,
  intro TEXT,
  created_at BIGINT NOT NULL,
  UNIQUE (site, slug)
);

CREATE TABLE region (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  slug TEXT NOT NULL,
  names TEXT NOT NULL,
  intro TEXT,
  created_at BIGINT NOT NULL,
  UNIQUE (site, slug)
);

-- Rows are never changed, only ended; a new text is a new row.
CREATE TABLE disclaimer_rule (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  series TEXT REFERENCES series (id),
  kinds TEXT NOT NULL,
  commissioned BIGINT,
  forms TEXT NOT NULL,
  since BIGINT NOT NULL,
  only_new BIGINT NOT NULL,
  until BIGINT
);
CREATE INDEX disclaimer_rule_by_site ON disclaimer_rule (site);

-- Visible to readers: displayed or scheduled, visible_from <= site.turned_at < visible_until. The store's query layer alone decides.
CREATE TABLE op_ed (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  short TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  stage TEXT NOT NULL,
  stage_detail TEXT NOT NULL,
  shown_version TEXT,
  working_version TEXT NOT NULL,
  visible_from BIGINT,
  visible_until BIGINT,
  slug TEXT NOT NULL,
  series TEXT REFERENCES series (id),
  commissioned BIGINT NOT NULL,
  first_displayed BIGINT,
  came_in BIGINT NOT NULL,
  -- what lists sort by, kept with the appearances: the original's day, then the id
  day_key BIGINT NOT NULL DEFAULT 0,
  UNIQUE (site, slug)
);
CREATE INDEX op_ed_shown ON op_ed (site, visible_from, day_key, id);
CREATE INDEX op_ed_queue ON op_ed (site, stage, came_in);
CREATE INDEX op_ed_by_series ON op_ed (series, day_key);

-- Immutable.
CREATE TABLE version (
  id TEXT PRIMARY KEY,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  number BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by TEXT,
  why TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  picture TEXT REFERENCES picture_use (id),
  words TEXT NOT NULL,
  UNIQUE (op_ed, number)
);
CREATE INDEX version_by_picture ON version (picture);

CREATE TABLE byline (
  id TEXT PRIMARY KEY,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  person TEXT REFERENCES person (id),
  role TEXT NOT NULL,
  name_printed TEXT NOT NULL,
  position_printed TEXT
);
CREATE INDEX byline_by_op_ed ON byline (op_ed);
CREATE INDEX byline_by_person ON byline (person);

-- The rows a version shows, in order; a row no version names any more is history.
CREATE TABLE version_byline (
  version TEXT NOT NULL REFERENCES version (id),
  place BIGINT NOT NULL,
  byline TEXT NOT NULL REFERENCES byline (id),
  PRIMARY KEY (version, place)
);
CREATE INDEX version_byline_by_byline ON version_byline (byline);

CREATE TABLE appearance (
  id TEXT PRIMARY KEY,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  place BIGINT NOT NULL,
  outlet TEXT REFERENCES outlet (id),
  outlet_printed TEXT,
  section TEXT,
  title TEXT,
  day TEXT,
  day_key BIGINT NOT NULL DEFAULT 0,
  language TEXT,
  kind TEXT NOT NULL,
  print TEXT,
  is_text_source BIGINT NOT NULL
);
CREATE INDEX appearance_by_op_ed ON appearance (op_ed, place);
CREATE INDEX appearance_by_outlet ON appearance (outlet);

-- One spelling-free key per site: the same address is never two op-eds.
CREATE TABLE address (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  appearance TEXT NOT NULL REFERENCES appearance (id) ON DELETE CASCADE,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  url TEXT NOT NULL,
  address_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  expires BIGINT,
  UNIQUE (site, address_key)
);
CREATE INDEX address_by_appearance ON address (appearance);

CREATE TABLE permission (
  id TEXT PRIMARY KEY,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  appearance TEXT REFERENCES appearance (id),
  allow TEXT NOT NULL,
  since BIGINT,
  until BIGINT,
  embargo_until TEXT,
  pictures BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  given_by TEXT NOT NULL,
  recorded_by TEXT,
  recorded_at BIGINT NOT NULL
);
CREATE INDEX permission_by_op_ed ON permission (op_ed);

CREATE TABLE op_ed_topic (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  topic TEXT NOT NULL REFERENCES topic (id),
  place BIGINT NOT NULL,
  PRIMARY KEY (op_ed, topic)
);
CREATE INDEX op_ed_topic_by_topic ON op_ed_topic (topic);

CREATE TABLE op_ed_region (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  region TEXT NOT NULL REFERENCES region (id),
  place BIGINT NOT NULL,
  PRIMARY KEY (op_ed, region)
);
CREATE INDEX op_ed_region_by_region ON op_ed_region (region);

-- translation-of, reply-to
CREATE TABLE op_ed_relation (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  kind TEXT NOT NULL,
  other TEXT NOT NULL REFERENCES op_ed (id),
  PRIMARY KEY (op_ed, kind, other)
);

CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  at BIGINT NOT NULL,
  note TEXT NOT NULL,
  version TEXT NOT NULL REFERENCES version (id)
);
CREATE INDEX correction_by_op_ed ON correction (op_ed, at);

-- What came in, as it came; bodies are blobs named inside.
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL REFERENCES site (id),
  at BIGINT NOT NULL,
  came TEXT NOT NULL,
  body TEXT
);
CREATE INDEX source_by_body ON source (site, body);

CREATE TABLE op_ed_source (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (op_ed, source)
);

-- The witness of each field of a draft.
CREATE TABLE evidence (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  field TEXT NOT NULL,
  place BIGINT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (op_ed, field, place)
);

CREATE TABLE outside_id (
  site TEXT NOT NULL REFERENCES site (id),
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  PRIMARY KEY (site, scheme, value)
);

-- Who did what, append-only.
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  site TEXT REFERENCES site (id),
  at BIGINT NOT NULL,
  account TEXT,
  act TEXT NOT NULL,
  op_ed TEXT,
  detail TEXT NOT NULL
);
CREATE INDEX event_by_op_ed ON event (op_ed, at);
CREATE INDEX event_by_site ON event (site, at);

-- Which disclaimer stood under an op-ed from when.
CREATE TABLE disclaimer_shown (
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  since BIGINT NOT NULL,
  rule TEXT NOT NULL REFERENCES disclaimer_rule (id),
  text TEXT NOT NULL,
  PRIMARY KEY (op_ed, since)
);

-- Every title an op-ed came in under, in the form titles are compared by: a second running of a piece is noticed here.
CREATE TABLE op_ed_title (
  site TEXT NOT NULL REFERENCES site (id),
  title_key TEXT NOT NULL,
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  PRIMARY KEY (site, title_key, op_ed)
);
