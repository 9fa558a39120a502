CREATE CONSTRAINT job_id IF NOT EXISTS FOR (n:Job) REQUIRE n.id IS UNIQUE;
CREATE INDEX job_by IF NOT EXISTS FOR (n:Job) ON (n.by);
CREATE INDEX job_event_by IF NOT EXISTS FOR (n:JobEvent) ON (n.by);
CREATE INDEX job_cancel IF NOT EXISTS FOR (n:Job) ON (n.cancel);
DROP INDEX import_job_by IF EXISTS;
DROP INDEX import_event_by IF EXISTS;
