import { Alert, Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { Failed } from '~/kit/Failed';
import { BadRows } from './BadRows';
import { Figures, Notes } from './Figures';
import { sumOf, type Job } from './job';
import { usePrepare } from './usePrepare';

/** What was brought in, and what is left to mend. */
export function Done({ job }: { job: Job }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { prepare, preparing, error } = usePrepare();
  const { created, changed, leftOut } = sumOf(job.counts);
  /** What ESCO has wrong nobody mends here. */
  const toMend = leftOut > 0 && job.kind !== 'ESCO';
  return (
    <>
      <Alert data-color={leftOut > 0 ? 'warning' : 'success'}>
        {t(leftOut > 0 ? 'imports.done.inPart' : created + changed === 0 ? 'imports.done.nothing' : 'imports.done.all')}
      </Alert>
      <Figures job={job} />
      <Notes job={job} />
      {error && <Failed failures={failuresOf(error)} />}
      <div className="buttons">
        <Button
          variant={toMend ? 'primary' : 'secondary'}
          disabled={preparing}
          onClick={() =>
            void prepare(job.kind, job.agency?.id ?? null).then(
              (id) => id && void navigate({ to: '/admin/imports/$id', params: { id } }),
            )
          }
        >
          {t(toMend ? 'imports.done.mended' : 'imports.done.again')}
        </Button>
        <Button asChild variant="secondary">
          <Link to="/admin/imports">{t('imports.done.toAll')}</Link>
        </Button>
      </div>
      <BadRows job={job} />
    </>
  );
}
