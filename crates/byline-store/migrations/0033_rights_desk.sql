-- What stands in the place of a picture whose licence has ended.
ALTER TABLE site_look ADD COLUMN stand_in TEXT REFERENCES picture_use (id);

-- Op-eds of which more may be shown than before: an editor widens what is shown, or leaves it.
CREATE TABLE step_up (
  op_ed TEXT PRIMARY KEY REFERENCES op_ed (id),
  site TEXT NOT NULL REFERENCES site (id),
  at BIGINT NOT NULL
);
CREATE INDEX step_up_by_site ON step_up (site, at, op_ed);

-- Who is told of originals asks for those that became gone of late.
CREATE INDEX original_by_became ON original (site, became_at);
