import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { beside, isOverbooked, type MonthNow } from './months';
import { MonthsCompared } from './MonthsCompared';
import { Overbooked } from './Overbooked';
import type { WaitingProposal } from './personMonths';

/** What is proposed and waits, with its words, beside the months as they are. */
export function ProposalFacts({ proposal, months }: { proposal: WaitingProposal; months: readonly MonthNow[] }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const changes = beside(months, proposal.months);
  return (
    <>
      <Paragraph className="subtle">{t('months.proposedAt', { moment: moment(proposal.proposed) })}</Paragraph>
      {proposal.note && <blockquote className="note">{proposal.note}</blockquote>}
      {changes.length > 0 ? (
        <MonthsCompared caption={t('months.compared')} changes={changes} />
      ) : (
        <Paragraph>{t('months.passed')}</Paragraph>
      )}
      <Overbooked count={changes.filter(isOverbooked).length} />
    </>
  );
}
