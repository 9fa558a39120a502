import { Button, ToggleGroup } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActingFor } from '~/features/access/ActingFor';
import type { NeedStatus } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { AllNeeds } from './parts/AllNeeds';
import { NeedTable } from './parts/NeedTable';
import { useNotice } from './parts/notices';
import { PlannersOnly } from './parts/PlannersOnly';
import { UnsavedDraft } from './parts/UnsavedDraft';
import { WriteNeed } from './WriteNeed';

/** All needs of the agency by their state. */
export function NeedsPage() {
  const { t } = useTranslation();
  const notice = useNotice();
  const [status, setStatus] = useState<NeedStatus>('OPEN');
  return (
    <PlannersOnly>
      {(agency) => (
        <Page title={t('needs.title')} lead={<ActingFor always />} wide actions={<WriteNeed />}>
          {notice === 'closed' && <Notice>{t('needs.closedNow')}</Notice>}
          {notice === 'closedDraft' && <Notice>{t('needs.closedDraftNow')}</Notice>}
          <AllNeeds />
          <UnsavedDraft agency={agency} />
          <ToggleGroup
            aria-label={t('needs.which')}
            value={status}
            onChange={(value) => setStatus(value as NeedStatus)}
            className="needs-which"
          >
            <ToggleGroup.Item value="OPEN">{t('needs.OPEN')}</ToggleGroup.Item>
            <ToggleGroup.Item value="DRAFT">{t('needs.DRAFT')}</ToggleGroup.Item>
            <ToggleGroup.Item value="CLOSED">{t('needs.CLOSED')}</ToggleGroup.Item>
          </ToggleGroup>
          <NeedTable
            agency={agency}
            status={status}
            file={t(`needs.caption.${status}`)}
            empty={
              <Empty
                title={t(`needs.empty.${status}`)}
                text={t(status === 'DRAFT' ? 'needs.empty.draftText' : 'needs.empty.text')}
                action={
                  <Button asChild>
                    <Link to="/needs/$need" params={{ need: 'new' }}>
                      {t('needs.write')}
                    </Link>
                  </Button>
                }
              />
            }
          />
        </Page>
      )}
    </PlannersOnly>
  );
}
