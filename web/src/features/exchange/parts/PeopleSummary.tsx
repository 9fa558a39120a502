import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { tenseOf, type Job } from './job';
import { partsOf, type People } from './people';

/** What comes, or came, to how many people, in one sentence. */
export function PeopleSummary({ job, people }: { job: Job; people: People }) {
  const { t } = useTranslation();
  const { count, list } = useFormats();
  const parts = partsOf(t, tenseOf(job), people, count);
  return (
    <Paragraph className="people-sum">
      {parts.length > 0 ? t('imports.people.sum', { parts: list(parts) }) : t('imports.people.nobody')}
    </Paragraph>
  );
}
