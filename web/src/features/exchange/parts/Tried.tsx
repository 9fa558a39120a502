import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { BadRows } from './BadRows';
import { Changes } from './Changes';
import { Figures, Notes } from './Figures';
import { sumOf, type Job } from './job';

/** What would change, and the decision. */
export function Tried({
  job,
  busy,
  onStart,
  onChange,
}: {
  job: Job;
  busy: boolean;
  onStart: () => void;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const { created, changed, leftOut } = sumOf(job.counts);
  const idle = created + changed === 0;
  return (
    <>
      {idle && <Alert data-color={leftOut > 0 ? 'warning' : 'info'}>{t('imports.tried.nothing')}</Alert>}
      <Figures job={job} />
      <Notes job={job} />
      <div className="buttons">
        {!idle && (
          <Button disabled={busy} onClick={onStart}>
            {t('imports.tried.start')}
          </Button>
        )}
        <Button variant="secondary" disabled={busy} onClick={onChange}>
          {t(job.kind === 'STAFF' ? 'imports.changeList' : 'imports.changeFile')}
        </Button>
      </div>
      <BadRows job={job} />
      {changed > 0 && <Changes job={job} />}
    </>
  );
}
