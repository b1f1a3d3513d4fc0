-- That an outlet is left alone for the sake of one that was merged into it, and by no word of its own.
ALTER TABLE outlet_unwatched ADD COLUMN inherited BIGINT NOT NULL DEFAULT 0;
UPDATE outlet_unwatched SET inherited = 1 WHERE EXISTS (SELECT 1 FROM merger m
  JOIN merger_part p ON p.merger = m.id AND p.what = 'left-alone' AND p.part = m.gone
  JOIN outlet_unwatched g ON g.outlet = m.gone
  WHERE m.stays = outlet_unwatched.outlet AND m.undone_at IS NULL AND g.at = outlet_unwatched.at);

-- Originals that the last look before this was known found withheld for legal reasons (451).
UPDATE original SET legal = 1 WHERE state = 'walled' AND legal = 0 AND EXISTS (SELECT 1 FROM original_check c
  WHERE c.site = original.site AND c.address_key = original.address_key AND substr(c.seen, 1, 18) = '{"answer":{"s":451'
    AND c.at = (SELECT max(d.at) FROM original_check d WHERE d.site = c.site AND d.address_key = c.address_key));

-- What a manuscript links to is watched too: these sites are looked through once more.
DELETE FROM cited_walk WHERE site IN (SELECT site FROM manuscript);
