import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { Chart } from '~/kit/Chart';
import { figures, words } from '~/kit/column';
import { useFormats } from '~/kit/format';
import { marketRows, type MarketRow } from './market';

const SkillMarketFragment = graphql(`
  fragment SkillMarket on Skill {
    offers(purpose: LOAN, agency: $agency) {
      people
      independent
      agency {
        id
        ...AgencyName
      }
      region {
        code
        name
      }
    }
    demands {
      needs
      people
      agency {
        id
        ...AgencyName
      }
    }
  }
`);

/** Who offers the skill and who asks for it. */
export function SkillMarket({ skill, name }: { skill: FragmentType<typeof SkillMarketFragment>; name: string }) {
  const { t, i18n } = useTranslation();
  const { offers, demands } = readFragment(SkillMarketFragment, skill);
  const rows = marketRows(
    offers.map(({ agency, region, ...offer }) => ({
      ...offer,
      who: agency
        ? { key: agency.id, name: agencyName(agency, i18n.language) }
        : {
            key: `region ${region?.code ?? ''}`,
            name: t('market.others', { region: region?.name ?? t('country') }),
          },
    })),
    demands.map(({ agency, ...demand }) => ({
      ...demand,
      who: { key: agency.id, name: agencyName(agency, i18n.language) },
    })),
  );
  const title = t('market.title', { skill: name });
  const lead = <Paragraph className="subtle">{t('market.lead')}</Paragraph>;
  if (rows.length === 0)
    return (
      <section aria-labelledby="market">
        <Heading level={2} data-size="sm" id="market">
          {title}
        </Heading>
        {lead}
        <Paragraph>{t('market.nobody')}</Paragraph>
      </section>
    );
  return <Market title={title} lead={lead} file={name} rows={rows} />;
}

function Market({ rows, ...shown }: { title: string; lead: ReactNode; file: string; rows: MarketRow[] }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const offered = (value: number) => (value === 0 ? t('market.few') : count(value));
  const column = (key: 'offered' | 'independent' | 'asked' | 'needs', write: (value: number) => string) =>
    figures<MarketRow>(key, t(`market.column.${key}`), (row) => row[key], write, { sorts: true });
  return (
    <Chart
      {...shown}
      className="market"
      rows={rows}
      nameOf={(row) => row.name}
      keyOf={(row) => row.key}
      series={[
        { key: 'offered', name: t('market.column.offered'), of: (row) => row.offered },
        { key: 'asked', name: t('market.column.asked'), of: (row) => row.asked },
      ]}
      columns={[
        words<MarketRow>('agency', t('market.column.agency'), (row) => row.name, { names: true, sorts: true }),
        column('offered', offered),
        column('independent', offered),
        column('asked', count),
        column('needs', count),
      ]}
    />
  );
}
