-- What the outlet itself says of a changed text (corrections, words of its editors), and what it said when the page was kept.
ALTER TABLE live_reading ADD COLUMN notes TEXT;
ALTER TABLE live_reading ADD COLUMN notes_before TEXT;
