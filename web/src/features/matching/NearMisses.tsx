import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Answer } from './answers';
import { MatchTable } from './MatchTable';
import { useLackText } from './parts/condition';
import { keyOf } from './parts/match';

/** Those who fail exactly one condition; where nobody meets the need, they are the nearest. */
export function NearMisses({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const lackText = useLackText();
  if (answer.nearMisses.length === 0) return null;
  const nearest = answer.total === 0;
  const fails = new Map(answer.nearMisses.map(({ match, fails: condition }) => [keyOf(match), condition]));
  return (
    <section aria-labelledby="near">
      <Heading level={2} data-size="sm" id="near">
        {t(nearest ? 'near.nearest' : 'near.title')}
      </Heading>
      <Paragraph>
        {t('near.lead', { count: answer.nearMisses.length })}{' '}
        {nearest && <DsLink href="#why">{t('near.toChanges')}</DsLink>}
      </Paragraph>
      <MatchTable
        caption={t(nearest ? 'near.nearest' : 'near.title')}
        matches={answer.nearMisses.map(({ match }) => match)}
        further={{
          head: t('near.lacks'),
          cell: (match) => {
            const condition = fails.get(keyOf(match));
            return condition && <span className="near-note">{lackText(condition)}</span>;
          },
        }}
      />
    </section>
  );
}
