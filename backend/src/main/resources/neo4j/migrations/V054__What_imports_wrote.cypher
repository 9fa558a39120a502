CREATE INDEX imported_row_import IF NOT EXISTS FOR (n:ImportedRow) ON (n.import);
CREATE INDEX gone_person_revision IF NOT EXISTS FOR (n:GonePerson) ON (n.revision);
CREATE INDEX gone_person_at IF NOT EXISTS FOR (n:GonePerson) ON (n.at);
