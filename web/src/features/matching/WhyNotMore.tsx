import { Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { asLevel } from '~/features/skill/levels';
import { useFormats } from '~/kit/format';
import type { Answer, Relaxation } from './answers';
import { useLackText } from './parts/condition';

/** What a relaxation does, as the words of its button. */
export function useRelaxationText(): (relaxation: Pick<Relaxation, 'kind' | 'value' | 'skill'>) => string {
  const { t, i18n } = useTranslation();
  const { percent } = useFormats();
  return ({ kind, value, skill }) => {
    const name = skill ? skillText(skillRef(skill), i18n.language) : '';
    switch (kind) {
      case 'SHARE':
        return t('relaxation.SHARE', { share: percent(value ?? 0) });
      case 'MUST':
        return t('relaxation.MUST', { skill: name });
      case 'LEVEL':
        return t('relaxation.LEVEL', { skill: name, level: t(`level.${asLevel(value ?? 1)}.name`) });
      case 'REMOTE':
        return t('relaxation.REMOTE');
    }
  };
}

/** What one relaxation does, or two do together. */
export function useRelaxationsText(): (relaxations: readonly Relaxation[]) => string {
  const { t, i18n } = useTranslation();
  const text = useRelaxationText();
  return ([first, second]) => {
    if (!first) return '';
    if (!second) return text(first);
    const then = text(second);
    // A sentence goes on with a small letter, whatever its second part begins with.
    const small = then.charAt(0).toLocaleLowerCase(i18n.language) + then.slice(1);
    return t('why.both', { first: text(first), second: small });
  };
}

/** What each condition shuts out, and what each relaxation would add, as buttons that apply themselves. */
export function WhyNotMore({
  answer,
  onRelax,
}: {
  answer: Answer;
  /** The need is asked for less strictly by one change, or by two. */
  onRelax: (relaxations: readonly Relaxation[]) => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const lackText = useLackText();
  const relaxationText = useRelaxationText();
  const bothText = useRelaxationsText();
  const failing = answer.conditions.filter(({ fail }) => fail > 0).sort((a, b) => b.fail - a.fail);
  const helpful = answer.relaxations.filter(({ adds }) => adds > 0).sort((a, b) => b.adds - a.adds);
  return (
    <section className="why" aria-labelledby="why">
      <Heading level={2} data-size="sm" id="why" tabIndex={-1}>
        {t('why.title')}
      </Heading>
      <Paragraph>
        {t('why.lead', { pool: count(answer.poolSize), count: answer.poolSize })}{' '}
        <DsLink asChild>
          <Link to="/ranking">{t('why.how')}</Link>
        </DsLink>
      </Paragraph>
      <div className="why-columns">
        <div>
          <Heading level={3} data-size="2xs">
            {t('why.conditions')}
          </Heading>
          {failing.length === 0 ? (
            <Paragraph>{t('why.noneFails')}</Paragraph>
          ) : (
            <ul className="why-conditions">
              {failing.map(({ condition, fail, failOnly }, index) => (
                <li key={index}>
                  <span>{lackText(condition)}</span>
                  <span className="why-counts">
                    {t('why.fail', { count: fail, n: count(fail) })}
                    {failOnly > 0 && <span className="subtle"> {t('why.failOnly', { n: count(failOnly) })}</span>}
                  </span>
                  <span className="why-track" aria-hidden="true">
                    <span style={{ inlineSize: `${(100 * fail) / Math.max(1, answer.poolSize)}%` }} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <Heading level={3} data-size="2xs">
            {t('why.relaxations')}
          </Heading>
          {answer.twoChanges.length > 0 ? (
            <>
              <Paragraph>{t('why.twoLead')}</Paragraph>
              <ul className="relaxations" aria-label={t('why.twoChanges')}>
                {answer.twoChanges.map(({ changes, gives }, index) => (
                  <li key={index}>
                    <Button variant="secondary" onClick={() => onRelax(changes)}>
                      <span className="relaxation-text">{bothText(changes)}</span>
                      <span className="relaxation-adds">{t('why.adds', { count: gives, n: count(gives) })}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          ) : helpful.length === 0 ? (
            <Paragraph>{t('why.noneHelps')}</Paragraph>
          ) : (
            <ul className="relaxations">
              {helpful.map((relaxation, index) => (
                <li key={index}>
                  <Button variant="secondary" onClick={() => onRelax([relaxation])}>
                    <span className="relaxation-text">{relaxationText(relaxation)}</span>
                    <span className="relaxation-adds">
                      {t('why.adds', { count: relaxation.adds, n: count(relaxation.adds) })}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
