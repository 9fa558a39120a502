import { Alert, Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Decision } from './Decision';
import { Notes } from './Figures';
import { sumOf, type Job } from './job';
import { LeftBehind } from './LeftBehind';
import { countOf } from './people';
import { PeopleByKind } from './PeopleByKind';
import { PeopleSummary } from './PeopleSummary';

/** What would be taken back, of whom nothing is, and the decision. */
export function UndoTried({
  job,
  busy,
  refused,
  onStart,
}: {
  job: Job;
  busy: boolean;
  refused?: CombinedError;
  onStart: () => void;
}) {
  const { t } = useTranslation();
  const { people, takesBack } = job;
  const { created, changed } = sumOf(job.counts);
  const concerned = people ? countOf(people, 'GONE') + countOf(people, 'CHANGED') : 0;
  const idle = created + changed + concerned === 0;
  return (
    <>
      {idle && <Alert data-color="info">{t('imports.undo.nothing')}</Alert>}
      {people && (
        <>
          <LeftBehind job={job} people={people} />
          <PeopleSummary job={job} people={people} />
          <PeopleByKind job={job} people={people} />
        </>
      )}
      <Notes job={job} />
      <Decision refused={refused}>
        {!idle && (
          <Button disabled={busy} onClick={onStart}>
            {t('imports.undo.start')}
          </Button>
        )}
        {takesBack && (
          <Button asChild variant="secondary">
            <Link to="/admin/imports/$id" params={{ id: takesBack.id }}>
              {t('imports.undo.toImport')}
            </Link>
          </Button>
        )}
      </Decision>
    </>
  );
}
