-- The list that an account took away last waits for its undo; whoever asks for lists does not find it.
ALTER TABLE desk_view ADD COLUMN removed_at BIGINT;
