-- Both follow from the messages, and keeping them rewrote a row with every message.
ALTER TABLE conversations DROP COLUMN last;
ALTER TABLE conversations DROP COLUMN unread;
