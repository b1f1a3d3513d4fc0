-- Sizes of pictures, made once an installation, each a blob named by its content; the focal point of each use.
ALTER TABLE picture ADD COLUMN transparent BIGINT NOT NULL DEFAULT 1;
UPDATE picture SET transparent = 0 WHERE format = 'jpeg';
ALTER TABLE picture_use ADD COLUMN focus_x BIGINT NOT NULL DEFAULT 50;
ALTER TABLE picture_use ADD COLUMN focus_y BIGINT NOT NULL DEFAULT 50;

CREATE TABLE picture_size (
  source TEXT NOT NULL,
  shape TEXT NOT NULL,
  focus_x BIGINT NOT NULL,
  focus_y BIGINT NOT NULL,
  width BIGINT NOT NULL,
  format TEXT NOT NULL,
  digest TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (source, shape, focus_x, focus_y, width, format)
);
