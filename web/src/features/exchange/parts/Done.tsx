import { Alert, Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { Failed } from '~/kit/Failed';
import { BadRows } from './BadRows';
import { Figures, Notes } from './Figures';
import { sumOf, type Job } from './job';
import { countOf } from './people';
import { PeopleByKind } from './PeopleByKind';
import { PeopleSummary } from './PeopleSummary';
import { RowByRow } from './RowByRow';
import { TakeBack, TakenBack } from './TakeBack';
import { UndoDone } from './UndoDone';
import { usePrepare } from './usePrepare';

/** What was brought in, and what is left to mend. */
export function Done({ job }: { job: Job }) {
  return job.kind === 'UNDO' ? <UndoDone job={job} /> : <BroughtIn job={job} />;
}

function BroughtIn({ job }: { job: Job }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { prepare, preparing, error } = usePrepare();
  const { created, changed, leftOut } = sumOf(job.counts);
  const { people } = job;
  const nothing = created + changed + (people ? countOf(people, 'LEAVING') : 0) === 0;
  /** What ESCO has wrong nobody mends here. */
  const toMend = leftOut > 0 && job.kind !== 'ESCO';
  return (
    <>
      <TakenBack job={job} />
      <Alert data-color={leftOut > 0 ? 'warning' : 'success'}>
        {t(leftOut > 0 ? 'imports.done.inPart' : nothing ? 'imports.done.nothing' : 'imports.done.all')}
      </Alert>
      {people ? <PeopleSummary job={job} people={people} /> : <Figures job={job} />}
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
      {people && <PeopleByKind job={job} people={people} />}
      <BadRows job={job} />
      <TakeBack job={job} />
      {people && <RowByRow job={job} />}
    </>
  );
}
