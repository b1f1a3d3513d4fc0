-- A sign-in link that went out by e-mail, since when: its account asked for it, and not too many are sent.
ALTER TABLE sign_in_link ADD COLUMN mailed_at BIGINT;
