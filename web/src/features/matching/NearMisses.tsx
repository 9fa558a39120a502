import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import type { Answer } from './answers';
import { MatchTable } from './MatchTable';
import { useLackText } from './parts/condition';
import { keyOf } from './parts/match';

/** Those who lack one thing; where nobody meets the need, those who lack least. */
export function NearMisses({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const { count, list } = useFormats();
  const lackText = useLackText();
  const [first] = answer.nearMisses;
  if (!first) return null;
  const nearest = answer.total === 0;
  const lacks = new Map(answer.nearMisses.map((miss) => [keyOf(miss.match), miss.lacks]));
  const least = first.lacks.length;
  return (
    <section aria-labelledby="near">
      <Heading level={2} data-size="sm" id="near">
        {t(nearest ? 'near.nearest' : 'near.title')}
      </Heading>
      <Paragraph>
        {least === 1
          ? t('near.lead', { count: answer.nearMisses.length })
          : t('near.several', { count: answer.nearMisses.length, lacks: count(least) })}{' '}
        {nearest && <DsLink href="#why">{t('near.toChanges')}</DsLink>}
      </Paragraph>
      <MatchTable
        caption={t(nearest ? 'near.nearest' : 'near.title')}
        matches={answer.nearMisses.map(({ match }) => match)}
        further={{
          head: t('near.lacks'),
          cell: (match) => <span className="near-note">{list((lacks.get(keyOf(match)) ?? []).map(lackText))}</span>,
        }}
      />
    </section>
  );
}
