-- Who somebody is at the institute's OpenID provider: bound to one account, by issuer and subject and never by an e-mail address.
CREATE TABLE account_subject (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  by_groups BIGINT NOT NULL,
  bound_at BIGINT NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX account_subject_by_account ON account_subject (account);
