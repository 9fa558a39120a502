import { Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changes } from './Changes';
import { Figures } from './Figures';
import { sumOf, tenseOf, type Job } from './job';

/** The rows by file and the values by cell, for whoever wants to see exactly; the values are not asked for before. */
export function RowByRow({ job }: { job: Job }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Details open={open} onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}>
      <Details.Summary>{t(`imports.exactly.${tenseOf(job)}`)}</Details.Summary>
      <Details.Content className="import-stage">
        <Figures job={job} />
        {open && job.rehearsed && sumOf(job.counts).changed > 0 && <Changes job={job} open />}
      </Details.Content>
    </Details>
  );
}
