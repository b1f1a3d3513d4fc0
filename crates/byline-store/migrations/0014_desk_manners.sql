-- How the desk speaks to an account: its language, its digits, how it writes dates. Without a row the browser's languages decide.

CREATE TABLE desk_manner (
  account TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  digits TEXT NOT NULL,
  date_style TEXT NOT NULL
);
