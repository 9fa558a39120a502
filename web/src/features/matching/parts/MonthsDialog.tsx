import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { addMonths, monthsBetween } from '~/kit/months';
import { useSpecialistName } from '../useSpecialist';
import type { Match } from './match';
import { useKnown } from './known';

/** The months of a need and the share that it asks for. */
export interface AskedTime {
  from: string;
  to: string;
  share: number;
}

/** What is free of somebody in the months of the need, and how far that is known. */
export function MonthsDialog({ match, asked, onClose }: { match: Match; asked: AskedTime; onClose: () => void }) {
  const { t } = useTranslation();
  const { percent, period, month } = useFormats();
  const known = useKnown();
  const nameOf = useSpecialistName();
  const months = Array.from({ length: monthsBetween(asked.from, asked.to) }, (_, each) => addMonths(asked.from, each));
  const isKnown = (each: string) => match.knownToEnd || (!!match.knownUntil && each <= match.knownUntil);
  return (
    <Dialog
      open
      onClose={onClose}
      placement="right"
      closeButton={t('close')}
      closedby="any"
      aria-labelledby="months-title"
      className="drawer"
    >
      <Paragraph data-size="sm" className="subtle">
        {nameOf(match.specialist)}
      </Paragraph>
      <Heading level={2} data-size="xs" id="months-title">
        {t('free.title')}
      </Heading>
      <dl className="facts">
        <dt>{t('free.asked')}</dt>
        <dd>{t('free.askedValue', { share: percent(asked.share), period: period(asked.from, asked.to) })}</dd>
        <dt>{t('free.least')}</dt>
        <dd>{percent(match.freeShare)}</dd>
        <dt>{t('free.known')}</dt>
        <dd>{known(match)}</dd>
      </dl>
      {match.specialist.__typename === 'Person' && (
        <ol className="known-months" aria-label={t('free.months')}>
          {months.map((each) => (
            <li key={each} data-known={isKnown(each)}>
              <span>{month(each)}</span>
              <span className="subtle">{t(isKnown(each) ? 'free.stated' : 'free.fromEmployment')}</span>
            </li>
          ))}
        </ol>
      )}
      <Paragraph className="subtle">{t('free.meaning')}</Paragraph>
    </Dialog>
  );
}
