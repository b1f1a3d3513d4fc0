-- Where an archive says that its copy of a page is, until somebody has looked whether the text stands in it.
ALTER TABLE archive_push ADD COLUMN copy TEXT;
