// Step 8: the orders in which events are asked for become tables, so that an import can fill them a part at a time.

// An index of SQLite's is sorted whole, in memory (a sort on disk would lie there in the clear), which grows with the file.
// 0 stands for no party: withheld, or a data session.
export const eventOrder = `
CREATE TABLE event_from (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (a, b, started_at, event_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_to (
  b INTEGER NOT NULL,
  a INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  type INTEGER NOT NULL,
  PRIMARY KEY (b, a, started_at, event_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_time (
  started_at INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  PRIMARY KEY (started_at, event_id)
) STRICT, WITHOUT ROWID;

INSERT INTO event_from SELECT coalesce(a, 0), coalesce(b, 0), started_at, id, type FROM call_event ORDER BY 1, 2, 3, 4;
INSERT INTO event_to SELECT coalesce(b, 0), coalesce(a, 0), started_at, id, type FROM call_event ORDER BY 1, 2, 3, 4;
INSERT INTO event_time SELECT started_at, id FROM call_event ORDER BY 1, 2;

DROP INDEX call_event_pair;
DROP INDEX call_event_mirror;
DROP INDEX call_event_time;

-- New events are put into their orders by the import (see eventOrder.ts); those that go take themselves out.
CREATE TRIGGER call_event_gone AFTER DELETE ON call_event BEGIN
  DELETE FROM event_from WHERE a = coalesce(old.a, 0) AND b = coalesce(old.b, 0)
    AND started_at = old.started_at AND event_id = old.id;
  DELETE FROM event_to WHERE b = coalesce(old.b, 0) AND a = coalesce(old.a, 0)
    AND started_at = old.started_at AND event_id = old.id;
  DELETE FROM event_time WHERE started_at = old.started_at AND event_id = old.id;
END;
CREATE TRIGGER call_event_moved AFTER UPDATE OF a, b, started_at, type ON call_event BEGIN
  DELETE FROM event_from WHERE a = coalesce(old.a, 0) AND b = coalesce(old.b, 0)
    AND started_at = old.started_at AND event_id = old.id;
  DELETE FROM event_to WHERE b = coalesce(old.b, 0) AND a = coalesce(old.a, 0)
    AND started_at = old.started_at AND event_id = old.id;
  DELETE FROM event_time WHERE started_at = old.started_at AND event_id = old.id;
  INSERT INTO event_from VALUES (coalesce(new.a, 0), coalesce(new.b, 0), new.started_at, new.id, new.type);
  INSERT INTO event_to VALUES (coalesce(new.b, 0), coalesce(new.a, 0), new.started_at, new.id, new.type);
  INSERT INTO event_time VALUES (new.started_at, new.id);
END;
`;
