import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { MonthsProposals } from '~/features/capacity/MonthsProposals';
import { graphql } from '~/generated/gql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { pick } from '~/kit/Labelled';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { UnitTeam } from './parts/UnitTeam';

const ManagedUnitsDocument = graphql(`
  query ManagedUnits {
    viewer {
      managedUnits {
        id
        nameSv: name(language: SV) {
          text
        }
        nameEn: name(language: EN) {
          text
        }
      }
    }
  }
`);

/**
 * The units of a manager: how far each profile has come, and skills to propose from the titles. One that is given comes first,
 * where they manage it.
 */
export function TeamPage({ first }: { first?: string }) {
  const { t, i18n } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: ManagedUnitsDocument });
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const units = data?.viewer.managedUnits ?? [];
  const unit = units.find(({ id }) => id === chosen) ?? units[0];
  return (
    <Page
      title={t('team.title')}
      lead={
        <>
          {unit && <strong>{pick(i18n.language, unit.nameSv, unit.nameEn).text}</strong>} {t('team.lead')}
        </>
      }
      wide
    >
      {!data ? (
        error ? (
          <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Waiting rows={5} doing={t('team.loading')} />
        )
      ) : !unit ? (
        <Empty title={t('team.nothing')} text={t('team.nothingText')} />
      ) : (
        <>
          <MonthsProposals />
          {units.length > 1 && (
            <Field className="team-unit">
              <Label htmlFor="team-unit">{t('team.unit')}</Label>
              <Select id="team-unit" value={unit.id} onChange={(event) => setChosen(event.target.value)}>
                {units.map((each) => (
                  <Select.Option key={each.id} value={each.id}>
                    {pick(i18n.language, each.nameSv, each.nameEn).text}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          )}
          <UnitTeam key={unit.id} unit={unit.id} />
        </>
      )}
    </Page>
  );
}
