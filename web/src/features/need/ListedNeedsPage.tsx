import { Button, Field, Label, Select, ToggleGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import type { NeedStatus } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';
import { ListedNeedTable } from './parts/ListedNeedTable';
import { PlannersOnly } from './parts/PlannersOnly';

const ALL = '';

/** The needs of all agencies that the viewer plans for: one is opened while acting for its own. */
export function ListedNeedsPage() {
  const { t, i18n } = useTranslation();
  const { agencies } = useViewer();
  const [agency, setAgency] = useState(ALL);
  const [status, setStatus] = useState<NeedStatus | 'ALL'>('OPEN');
  return (
    <PlannersOnly>
      {() => (
        <Page
          above={<Back to="/needs" page={t('needs.title')} />}
          title={t('listedNeeds.title')}
          lead={t('listedNeeds.lead')}
          wide
        >
          <div className="listed-filters">
            <Field>
              <Label htmlFor="listed-agency">{t('listedNeeds.column.agency')}</Label>
              <Select id="listed-agency" value={agency} onChange={(event) => setAgency(event.target.value)}>
                <Select.Option value={ALL}>{t('listedNeeds.allAgencies')}</Select.Option>
                {agencies.map((each) => (
                  <Select.Option key={each.id} value={each.id}>
                    {agencyName(each, i18n.language)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <ToggleGroup
              aria-label={t('needs.which')}
              value={status}
              onChange={(value) => setStatus(value as typeof status)}
              className="needs-which"
            >
              <ToggleGroup.Item value="OPEN">{t('needs.OPEN')}</ToggleGroup.Item>
              <ToggleGroup.Item value="DRAFT">{t('needs.DRAFT')}</ToggleGroup.Item>
              <ToggleGroup.Item value="CLOSED">{t('needs.CLOSED')}</ToggleGroup.Item>
              <ToggleGroup.Item value="ALL">{t('listedNeeds.allStates')}</ToggleGroup.Item>
            </ToggleGroup>
          </div>
          <ListedNeedTable
            agency={agency || null}
            status={status === 'ALL' ? null : status}
            empty={
              <Empty
                title={t('listedNeeds.empty')}
                text={t('listedNeeds.emptyText')}
                action={
                  (agency !== ALL || status !== 'ALL') && (
                    <Button
                      variant="secondary"
                      onClick={() => {
                        setAgency(ALL);
                        setStatus('ALL');
                      }}
                    >
                      {t('listedNeeds.showAll')}
                    </Button>
                  )
                }
              />
            }
          />
        </Page>
      )}
    </PlannersOnly>
  );
}
