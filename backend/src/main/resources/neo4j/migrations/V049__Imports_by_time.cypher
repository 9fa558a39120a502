CREATE INDEX import_job_created IF NOT EXISTS FOR (n:ImportJob) ON (n.created);
