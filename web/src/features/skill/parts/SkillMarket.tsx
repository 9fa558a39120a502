import { Button, Heading, Paragraph, Table, ToggleGroup } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { csv, download } from '~/kit/csv';
import { useFormats } from '~/kit/format';
import { useShortcut } from '~/kit/shortcuts';
import { Waiting } from '~/kit/Waiting';
import { marketRows } from './market';

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

const MarketChart = lazy(() => import('./MarketChart'));

const columns = ['agency', 'offered', 'independent', 'asked', 'needs'] as const;

/** Who offers the skill and who asks for it: bars, the same as a table one key away, and a file. */
export function SkillMarket({ skill, name }: { skill: FragmentType<typeof SkillMarketFragment>; name: string }) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const { offers, demands } = readFragment(SkillMarketFragment, skill);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  useShortcut('t', () => setView(view === 'chart' ? 'table' : 'chart'));
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
  return (
    <section className="market" aria-labelledby="market">
      <div className="market-head">
        <Heading level={2} data-size="sm" id="market">
          {title}
        </Heading>
        {rows.length > 0 && (
          <div className="market-tools">
            <ToggleGroup
              aria-label={t('market.view')}
              value={view}
              onChange={(value) => setView(value as 'chart' | 'table')}
            >
              <ToggleGroup.Item value="chart">{t('market.chart')}</ToggleGroup.Item>
              <ToggleGroup.Item value="table" aria-keyshortcuts="t">
                {t('market.table')}
              </ToggleGroup.Item>
            </ToggleGroup>
            <Button
              variant="tertiary"
              onClick={() =>
                download(
                  `${name}.csv`,
                  csv([
                    columns.map((column) => t(`market.column.${column}`)),
                    ...rows.map((row) => [row.name, row.offered, row.independent, row.asked, row.needs]),
                  ]),
                )
              }
            >
              <DownloadIcon aria-hidden />
              {t('market.download')}
            </Button>
          </div>
        )}
      </div>
      <Paragraph className="subtle">{t('market.lead')}</Paragraph>
      {rows.length === 0 ? (
        <Paragraph>{t('market.nobody')}</Paragraph>
      ) : view === 'chart' ? (
        <Suspense fallback={<Waiting rows={1} height={rows.length * 56} />}>
          <MarketChart rows={rows} title={title} />
        </Suspense>
      ) : (
        <div className="scroll-x" role="region" aria-label={t('market.table')} tabIndex={0}>
          <Table border data-color="neutral">
            <caption className="ds-sr-only">{title}</caption>
            <Table.Head>
              <Table.Row>
                {columns.map((column) => (
                  <Table.HeaderCell key={column} scope="col" className={column === 'agency' ? undefined : 'number'}>
                    {t(`market.column.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={row.key}>
                  <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
                  {([row.offered, row.independent, row.asked, row.needs] as const).map((value, index) => (
                    <Table.Cell key={index} className="number">
                      {value === 0 && index < 2 ? t('market.few') : count(value)}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </section>
  );
}
