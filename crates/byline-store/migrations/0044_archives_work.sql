-- What a public archive works on, whose end is asked for before anything new is handed over.
CREATE INDEX archive_push_at_work ON archive_push (next_at) WHERE job IS NOT NULL;
