MATCH (j:ImportJob) SET j:Job, j.run = coalesce(j.run, 0);
MATCH (e:ImportEvent) SET e:JobEvent REMOVE e:ImportEvent;
