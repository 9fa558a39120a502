CREATE INDEX search_entry IF NOT EXISTS FOR (n:Search) ON (n.entry);
