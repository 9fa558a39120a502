import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { asLevel } from '~/features/skill/levels';
import { graphql } from '~/generated/gql';
import type { RankingQuery } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import type { Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';

const RankingDocument = graphql(`
  query Ranking {
    rankingRules {
      weights
      skills
      having
      mostSiblings
      nearMisses
      shareSteps
      mostCoverage
      closeness {
        relation
        tenths
        having
      }
      evidence {
        evidence
        tenths
      }
      freshness {
        age
        tenths
      }
      examples {
        level
        minimum
        relation
        closeness
        evidence
        confidence
        age
        freshness
        ratio
        coverage
        fit
        certainty
      }
    }
  }
`);

type Rules = RankingQuery['rankingRules'];

/** How specialists are ranked: the rules in force, with their numbers as the engine uses them. */
export function RankingPage() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: RankingDocument });
  return (
    <Page
      above={<Back to="/about" page={t('about.title')} />}
      id="ranking"
      title={t('ranking.title')}
      lead={t('ranking.lead')}
    >
      {error ? (
        <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : data ? (
        <Content rules={data.rankingRules} />
      ) : (
        <Waiting rows={6} />
      )}
    </Page>
  );
}

function Content({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const { count, list, percent } = useFormats();
  return (
    <>
      <Part title={t('ranking.who')}>
        <Paragraph>{t('ranking.whoText')}</Paragraph>
      </Part>
      <Part title={t('ranking.points')}>
        <Paragraph>{t('ranking.pointsText', { skills: count(rules.skills), weights: count(rules.weights) })}</Paragraph>
        <Paragraph>
          <strong>{t('ranking.formula')}</strong>
        </Paragraph>
        <Paragraph>{t('ranking.formulaText', { most: count(rules.mostCoverage) })}</Paragraph>
      </Part>
      <Part title={t('ranking.closeness')}>
        <Paragraph>
          {t('ranking.closenessText', { having: count(rules.having), siblings: count(rules.mostSiblings) })}
        </Paragraph>
        <Tenths
          caption={t('ranking.closeness')}
          rows={rules.closeness.map(({ relation, tenths, having }) => ({
            name: t(`relation.${relation}`),
            tenths,
            note: having ? t('ranking.having') : t('ranking.near'),
          }))}
        />
      </Part>
      <Part title={t('ranking.evidence')}>
        <Paragraph>{t('ranking.evidenceText')}</Paragraph>
        <Tenths
          caption={t('ranking.evidence')}
          rows={rules.evidence.map(({ evidence, tenths }) => ({ name: t(`evidence.${evidence}`), tenths }))}
        />
      </Part>
      <Part title={t('ranking.age')}>
        <Tenths
          caption={t('ranking.age')}
          rows={rules.freshness.map(({ age, tenths }) => ({ name: t(`age.${age}`), tenths }))}
        />
      </Part>
      <Part title={t('ranking.examples')}>
        <Paragraph>{t('ranking.examplesText')}</Paragraph>
        <ol className="ranking-examples">
          {rules.examples.map((example, index) => (
            <li key={index}>
              <Paragraph>
                {t('ranking.example', {
                  minimum: t(`level.${asLevel(example.minimum)}.name`),
                  level: t(`level.${asLevel(example.level)}.name`),
                  relation: t(`relation.${example.relation}`),
                  evidence: t(`evidence.${example.evidence}`),
                  age: t(`age.${example.age}`),
                })}
              </Paragraph>
              <Paragraph>
                <code>
                  {t('ranking.worked', {
                    closeness: count(example.closeness),
                    ratio: count(example.ratio),
                    confidence: count(example.confidence),
                    freshness: count(example.freshness),
                    coverage: count(example.coverage),
                  })}
                </code>
              </Paragraph>
              <Paragraph>
                {t('ranking.figures', { fit: percent(example.fit), certainty: percent(example.certainty) })}
              </Paragraph>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('ranking.must')}>
        <Paragraph>
          {t('ranking.mustText', {
            having: count(rules.having),
            near: count(rules.nearMisses),
            steps: list(rules.shareSteps.map(count)),
          })}
        </Paragraph>
      </Part>
      <Part title={t('ranking.ties')}>
        <Paragraph>{t('ranking.tiesText')}</Paragraph>
      </Part>
      <Part title={t('ranking.not')}>
        <Paragraph>{t('ranking.notText')}</Paragraph>
        <ul>
          {(['name', 'gender', 'age', 'origin', 'employer', 'hours', 'security', 'popularity'] as const).map((each) => (
            <li key={each}>{t(`ranking.nots.${each}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('ranking.people')}>
        <Paragraph>{t('ranking.peopleText')}</Paragraph>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ranking-part">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {children}
    </section>
  );
}

interface Tenth {
  name: string;
  tenths: number;
  note?: string;
}

function Tenths({ caption, rows }: { caption: string; rows: Tenth[] }) {
  const { t } = useTranslation();
  const { count, capital } = useFormats();
  const columns: Column<Tenth>[] = [
    {
      key: 'name',
      head: t('ranking.what'),
      names: true,
      cell: ({ name, note }) => (
        <>
          {capital(name)} {note && <Tag data-size="sm">{note}</Tag>}
        </>
      ),
    },
    {
      key: 'tenths',
      head: t('ranking.tenths'),
      cell: ({ tenths }) => t('ranking.ofTen', { tenths: count(tenths) }),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ name }) => name} layout="plain" />;
}
