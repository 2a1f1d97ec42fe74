-- What a browser calls itself, and when it was here last.
ALTER TABLE tokens ADD COLUMN program TEXT NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN system TEXT NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
