import { Button, Details, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { useViewer } from '~/features/access/viewer';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { useAllAgencies } from '~/features/agency/useAllAgencies';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { AgencySharingQuery } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { LiveNotice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { Timeline } from '~/kit/Timeline';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { DecideSharing, type Deciding } from './parts/DecideSharing';
import { LegalBasis } from './parts/LegalBasis';
import { SharingRowFragment, SharingTable } from './parts/SharingTable';

const SharingDocument = graphql(`
  query AgencySharing($agency: ID!) {
    sharing(agency: $agency) {
      mayChange
      agency {
        id
        ...AgencyName
      }
      gives {
        ...SharingRow
      }
      takes {
        ...SharingRow
      }
      records {
        id
        with {
          id
          ...AgencyName
        }
        purpose
        began
        from
        to
        at
        by
        why
      }
      bases {
        ...LegalBasisShown
      }
    }
  }
`);

export type AgencySharing = AgencySharingQuery['sharing'];

/** With whom an agency shares its people, who shares theirs with it, and by which right. */
export function SharingPage() {
  const { t } = useTranslation();
  return (
    <AdminsOnly title={t('sharing.title')}>
      <Page
        above={<Back to="/admin" page={t('admin.title')} />}
        id="sharing"
        title={t('sharing.title')}
        lead={t('sharing.lead')}
        wide
      >
        <ChosenAgency />
      </Page>
    </AdminsOnly>
  );
}

function ChosenAgency() {
  const { t, i18n } = useTranslation();
  const { administersAll, agency: own } = useViewer();
  const all = useAllAgencies(administersAll);
  const [chosen, setChosen] = useState<string | null>(null);
  const agency = administersAll ? (chosen ?? all[0]?.id) : own?.id;
  if (!agency) return administersAll ? <Waiting rows={3} /> : <Empty title={t('sharing.noAgency')} />;
  return (
    <>
      {administersAll && (
        <Field className="agency-choice">
          <Label htmlFor="sharing-agency">{t('sharing.agency')}</Label>
          <Select id="sharing-agency" value={agency} onChange={(event) => setChosen(event.target.value)}>
            {all.map((each) => (
              <Select.Option key={each.id} value={each.id}>
                {agencyName(each, i18n.language)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <OfAgency key={agency} agency={agency} />
    </>
  );
}

function OfAgency({ agency }: { agency: string }) {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [done, setDone] = useState(false);
  const { data, failed, again } = useLastingQuery({
    query: SharingDocument,
    variables: { agency },
    requestPolicy: 'network-only',
  });
  const failure = failed && <Failed failures={failed} onRetry={again} />;
  if (!data) return failure ?? <Waiting rows={5} />;
  const { agency: named, mayChange, gives, takes, records, bases } = data.sharing;
  const decided =
    deciding?.kind === 'end'
      ? gives
          .map((row) => readFragment(SharingRowFragment, row))
          .find(
            (row) =>
              row.with.id === deciding.sharing.with.id &&
              row.purpose === deciding.sharing.purpose &&
              row.from === deciding.sharing.from,
          )
      : undefined;
  return (
    <>
      {failure}
      <LegalBasis agency={named} bases={bases} mayChange={mayChange} onStated={again} onOvertaken={again} />
      <section aria-labelledby="sharing-gives">
        <Heading level={2} data-size="xs" id="sharing-gives">
          {t('sharing.gives')}
        </Heading>
        <LiveNotice>{done && t('sharing.done')}</LiveNotice>
        {gives.length === 0 ? (
          <Empty title={t('sharing.givesNone')} text={t('sharing.givesNoneText')} />
        ) : (
          <SharingTable
            caption={t('sharing.gives')}
            rows={gives}
            other="with"
            onEnd={mayChange ? (sharing) => setDeciding({ kind: 'end', sharing }) : undefined}
          />
        )}
        {mayChange ? (
          <div className="buttons">
            <Button onClick={() => setDeciding({ kind: 'begin' })}>{t('sharing.begin')}</Button>
          </div>
        ) : (
          <p className="subtle">{t('sharing.notYours')}</p>
        )}
      </section>
      <section aria-labelledby="sharing-takes">
        <Heading level={2} data-size="xs" id="sharing-takes">
          {t('sharing.takes')}
        </Heading>
        {takes.length === 0 ? (
          <p>{t('sharing.takesNone')}</p>
        ) : (
          <SharingTable caption={t('sharing.takes')} rows={takes} other="agency" />
        )}
      </section>
      <Records records={records} />
      {deciding && (
        <DecideSharing
          agency={named}
          deciding={decided ? { kind: 'end', sharing: decided } : deciding}
          onOvertaken={again}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null);
            setDone(true);
            again();
          }}
        />
      )}
    </>
  );
}

function Records({ records }: { records: AgencySharing['records'] }) {
  const { t } = useTranslation();
  const { day, moment } = useFormats();
  if (records.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('sharing.records', { count: records.length })}</Details.Summary>
      <Details.Content>
        <Timeline
          events={records.map((record) => ({
            key: record.id,
            at: record.at,
            when: moment(record.at),
            what: (
              <>
                <p>
                  <strong>
                    {t(`purpose.${record.purpose}.name`)}, <AgencyName agency={record.with} />
                  </strong>
                </p>
                <p>
                  {record.began
                    ? t('sharing.began', { from: day(record.from!) })
                    : record.to
                      ? t('sharing.endSet', { to: day(record.to) })
                      : t('sharing.endTaken')}
                </p>
                <p className="agency-note">
                  {record.by && <>{record.by}: </>}
                  <q>{record.why}</q>
                </p>
              </>
            ),
          }))}
        />
      </Details.Content>
    </Details>
  );
}
