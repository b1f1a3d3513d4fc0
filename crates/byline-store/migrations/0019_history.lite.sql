-- From where an act was done, shortened so that it names a network and no person.
ALTER TABLE event ADD COLUMN address TEXT;

-- The history is written and never changed: the database itself refuses.
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
