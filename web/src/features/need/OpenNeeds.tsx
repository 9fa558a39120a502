import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/kit/Empty';
import { AllNeeds } from './parts/AllNeeds';
import { NeedTable } from './parts/NeedTable';
import { WriteNeed } from './WriteNeed';

/** What waits for an HR planner: the open needs of the agency. */
export function OpenNeeds({ agency }: { agency: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="open-needs">
      <Heading level={2} data-size="sm" id="open-needs">
        {t('needs.caption.OPEN')}
      </Heading>
      <AllNeeds />
      <NeedTable
        agency={agency}
        status="OPEN"
        empty={<Empty title={t('needs.empty.OPEN')} text={t('start.nothingPlanner')} action={<WriteNeed />} />}
      />
    </section>
  );
}
