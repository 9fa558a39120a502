CREATE CONSTRAINT list_heading_key IF NOT EXISTS FOR (n:ListHeading) REQUIRE n.key IS UNIQUE;
