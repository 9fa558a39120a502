CREATE CONSTRAINT agency_event_id IF NOT EXISTS FOR (n:AgencyEvent) REQUIRE n.id IS UNIQUE;
CREATE FULLTEXT INDEX agency_names IF NOT EXISTS FOR (n:Agency) ON EACH [n.nameSv, n.nameEn, n.shortName, n.formerNames, n.orgNumber] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
