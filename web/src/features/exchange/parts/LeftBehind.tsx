import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { tenseOf, type Job } from './job';
import { countOf, type People } from './people';

/** That for some nothing is taken back, and why. */
export function LeftBehind({ job, people }: { job: Job; people: People }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const left = countOf(people, 'LEFT');
  if (left === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={3} data-size="2xs">
        {t(`imports.undo.left.${tenseOf(job)}`, { count: left, n: count(left) })}
      </Heading>
      <Paragraph>{t('imports.undo.left.why')}</Paragraph>
    </Alert>
  );
}
