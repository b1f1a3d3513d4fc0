-- Which versions readers saw, since when, and which of them an editor no longer lets them read.
CREATE TABLE version_shown (
  version TEXT PRIMARY KEY REFERENCES version (id),
  op_ed TEXT NOT NULL REFERENCES op_ed (id),
  since BIGINT NOT NULL,
  closed_at BIGINT
);
CREATE INDEX version_shown_by_op_ed ON version_shown (op_ed, since, version);

-- A note is a correction, a clarification, an editor's note or a retraction; until now each was a correction.
ALTER TABLE correction ADD COLUMN kind TEXT NOT NULL DEFAULT 'correction';

-- What is certain of the past: the version that is shown or was shown last, and, since a correction was always shown as it was
-- made, the versions of corrections and those they corrected.
INSERT INTO version_shown (version, op_ed, since)
  SELECT v.id, o.id, CASE WHEN v.made_at > o.first_displayed THEN v.made_at ELSE o.first_displayed END
  FROM op_ed o JOIN version v ON v.op_ed = o.id
  WHERE o.first_displayed IS NOT NULL AND o.stage IN ('displayed', 'expired', 'withdrawn')
    AND (v.id = o.shown_version
      OR v.id IN (SELECT c.version FROM correction c WHERE c.op_ed = o.id)
      OR v.number IN (SELECT w.number - 1 FROM correction c JOIN version w ON w.id = c.version WHERE c.op_ed = o.id));
