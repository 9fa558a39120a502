import { Alert, Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notes } from './Figures';
import type { Job } from './job';
import { LeftBehind } from './LeftBehind';
import { countOf } from './people';
import { PeopleByKind } from './PeopleByKind';
import { PeopleSummary } from './PeopleSummary';

/** What was taken back, and the way to the import that it was of. */
export function UndoDone({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { people, takesBack } = job;
  const left = people ? countOf(people, 'LEFT') : 0;
  return (
    <>
      {left === 0 && <Alert data-color="success">{t('imports.undo.all')}</Alert>}
      {people && (
        <>
          <LeftBehind job={job} people={people} />
          <PeopleSummary job={job} people={people} />
        </>
      )}
      <Notes job={job} />
      <div className="buttons">
        {takesBack && (
          <Button asChild variant="secondary">
            <Link to="/admin/imports/$id" params={{ id: takesBack.id }}>
              {t('imports.undo.toImport')}
            </Link>
          </Button>
        )}
        <Button asChild variant="secondary">
          <Link to="/admin/imports">{t('imports.done.toAll')}</Link>
        </Button>
      </div>
      {people && <PeopleByKind job={job} people={people} />}
    </>
  );
}
