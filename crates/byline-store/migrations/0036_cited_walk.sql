-- Up to where the op-eds of a site that changed for readers were looked through for the pages they link to.

CREATE TABLE cited_walk (
  site TEXT PRIMARY KEY REFERENCES site (id),
  touched BIGINT NOT NULL,
  op_ed TEXT NOT NULL
);
