-- The newest message that was ever deleted: ids are not given out again.
CREATE TABLE deleted (newest INTEGER NOT NULL) STRICT;
INSERT INTO deleted VALUES (0);
