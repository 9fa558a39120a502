CREATE INDEX imported_row_import IF NOT EXISTS FOR (n:ImportedRow) ON (n.import);
