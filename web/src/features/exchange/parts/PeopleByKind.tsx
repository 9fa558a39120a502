import { Chip, Fieldset, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedPersonKind } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { tenseOf, type Job } from './job';
import { countOf, kindsOf, kindText, type People } from './people';
import { PeopleTable } from './PeopleTable';

/** The people to whom something comes, one kind at a time. */
export function PeopleByKind({ job, people, without }: { job: Job; people: People; without?: ImportedPersonKind }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [chosen, choose] = useState<ImportedPersonKind | null>(null);
  const kinds = kindsOf(people, without);
  const kind = kinds.find((each) => each === chosen) ?? kinds[0];
  if (!kind) return null;
  return (
    <section aria-labelledby="people">
      <Heading level={3} data-size="xs" id="people">
        {t('imports.people.title')}
      </Heading>
      {kinds.length > 1 && (
        <Fieldset>
          <Fieldset.Legend>{t('imports.people.which')}</Fieldset.Legend>
          <div className="people-kinds">
            {kinds.map((each) => (
              <Chip.Radio
                key={each}
                name="people-kind"
                value={each}
                checked={each === kind}
                onChange={() => choose(each)}
              >
                {kindText(t, tenseOf(job), each, countOf(people, each), count)}
              </Chip.Radio>
            ))}
          </div>
        </Fieldset>
      )}
      <PeopleTable job={job} kind={kind} people={countOf(people, kind)} showCaption={kinds.length === 1} />
    </section>
  );
}
