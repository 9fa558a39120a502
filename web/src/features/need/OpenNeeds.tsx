import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/kit/Empty';
import { NeedTable } from './parts/NeedTable';
import { WriteNeed } from './WriteNeed';

/** What waits for an HR planner: the open needs of the agency. */
export function OpenNeeds({ agency }: { agency: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="open-needs">
      <NeedTable
        agency={agency}
        status="OPEN"
        empty={<Empty title={t('start.nothing')} text={t('start.nothingPlanner')} action={<WriteNeed />} />}
      />
      <Heading level={2} className="ds-sr-only" id="open-needs">
        {t('needs.caption.OPEN')}
      </Heading>
    </section>
  );
}
