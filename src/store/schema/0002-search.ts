// Step 2: the search index, which holds no text of its own: it says where words and figures stand, not what stands there.

export const search = `
-- Parts of three characters and more, as they stand without blanks: numbers, devices, plates, names and references.
-- In all of these a row's id is the entity's.
CREATE VIRTUAL TABLE search_number USING fts5(forms, content='', contentless_delete=1, tokenize='trigram');
CREATE VIRTUAL TABLE search_device USING fts5(forms, content='', contentless_delete=1, tokenize='trigram');
CREATE VIRTUAL TABLE search_plate USING fts5(forms, alike, content='', contentless_delete=1, tokenize='trigram');
CREATE VIRTUAL TABLE search_name USING fts5(forms, content='', contentless_delete=1, tokenize='trigram');

-- Words: an entity's names and what is said of it, ties by their label, messages by their event.
CREATE VIRTUAL TABLE search_word USING fts5(name, said, content='', contentless_delete=1, prefix='2 3',
  tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE search_tie USING fts5(label, content='', contentless_delete=1, prefix='2 3',
  tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE search_message USING fts5(body, content='', contentless_delete=1, prefix='2 3',
  tokenize='unicode61 remove_diacritics 2');

-- How the words of people's names and aliases sound.
CREATE TABLE search_sound (
  code TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  PRIMARY KEY (code, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_sound_entity ON search_sound(entity_id);

-- How far the index has come: the highest row of each table that it has taken in.
CREATE TABLE search_mark (what TEXT PRIMARY KEY, upto INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Which report a row of a file is: the way from a tie's rows to the reports that they belong to.
CREATE INDEX attribute_report_row ON attribute(source_file_id, sheet, line) WHERE name = 'text';
`;
