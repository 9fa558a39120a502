import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import type { Answer } from './answers';
import { MatchTable } from './MatchTable';
import { keyOf } from './parts/match';
import { useReader } from './parts/reader';
import { useSpecialistName } from './useSpecialist';

/** Of a need that may be split: who can give a part of the share and has all else, and which of them would do together. */
export function Parts({ answer, share }: { answer: Answer; share: number }) {
  const { t } = useTranslation();
  const { count, percent } = useFormats();
  if (answer.partCount === 0) return null;
  return (
    <section aria-labelledby="parts">
      <Heading level={2} data-size="sm" id="parts">
        {t('parts.title', { count: answer.partCount, n: count(answer.partCount) })}
      </Heading>
      <Paragraph>{t('parts.lead', { share: percent(share) })}</Paragraph>
      <Together answer={answer} />
      <MatchTable caption={t('parts.caption')} matches={answer.parts} />
      {answer.partCount > answer.parts.length && (
        <Paragraph className="subtle">{t('parts.first', { count: answer.parts.length })}</Paragraph>
      )}
    </section>
  );
}

function Together({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const reader = useReader();
  const nameOf = useSpecialistName();
  if (answer.together.length === 0) return <Paragraph>{t('parts.none')}</Paragraph>;
  return (
    <div className="together">
      <Heading level={3} data-size="2xs">
        {t('parts.together', { count: answer.together.length })}
      </Heading>
      <ul className="together-shares">
        {answer.together.map(({ specialist, share }) => {
          const match = answer.parts.find((part) => keyOf(part) === keyOf({ specialist }));
          const name = nameOf(specialist);
          return (
            <li key={keyOf({ specialist })} style={{ flexGrow: share }}>
              <strong>{percent(share)}</strong>{' '}
              {match ? (
                <button type="button" className="as-link" onClick={() => reader.open({ match, of: 'all' })}>
                  {name}
                </button>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
