-- From where an act was done, shortened so that it names a network and no person.
ALTER TABLE event ADD COLUMN address TEXT;

-- The history is written and never changed: the database itself refuses.
CREATE FUNCTION history_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the history is never changed'; END $$;
CREATE TRIGGER event_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION history_is_never_changed();
