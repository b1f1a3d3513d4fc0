-- Six roles: whoever was an editor could display, and still may, as a publisher.
UPDATE account_grant SET role = 'publisher' WHERE role = 'editor';

-- An invited account has no rights until whoever holds it has come in once. Those from before have.
ALTER TABLE account ADD COLUMN joined_at BIGINT;
UPDATE account SET joined_at = created_at;

-- Whose account it is, where it is a scholar's. The person stays when the account goes, and the other way round.
CREATE TABLE account_person (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  site TEXT NOT NULL REFERENCES site (id),
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (account, site)
);
CREATE INDEX account_person_by_person ON account_person (person);

-- What an account brought in.
CREATE INDEX version_brought_in ON version (made_by, op_ed) WHERE number = 1 AND made_by IS NOT NULL;
