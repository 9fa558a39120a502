CREATE FULLTEXT INDEX agency_names_plain IF NOT EXISTS FOR (n:Agency) ON EACH [n.nameSv, n.nameEn, n.shortName, n.formerNames] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
