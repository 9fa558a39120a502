import { Dialog, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SkillName } from '~/features/skill/SkillName';
import { CertaintyMeter } from '~/kit/CertaintyMeter';
import type { Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import type { Match } from './match';
import { cellState, heldInstead } from './reading';
import { ReasonAge, ReasonEvidence, ReasonLevel, ReasonMark } from './ReasonFacts';
import { SpecialistLines } from './SpecialistLines';
import { useSpecialistName } from '../useSpecialist';

/** What is held against each other, and how it is with a match. */
interface Compared {
  key: string;
  what: ReactNode;
  of: (match: Match) => ReactNode;
}

/** Two matches side by side, skill by skill. */
export function CompareDialog({ left, right, onClose }: { left: Match; right: Match; onClose: () => void }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const nameOf = useSpecialistName();
  const rows: Compared[] = [
    {
      key: 'overall',
      what: t('compare.overall'),
      of: (match) => (
        <div className="compare-figures">
          <FitBar fit={match.fit} />
          <CertaintyMeter certainty={match.certainty} />
        </div>
      ),
    },
    { key: 'free', what: t('match.free'), of: (match) => percent(match.freeShare) },
    ...left.reasons.map(({ asked: { skill } }) => ({
      key: skill.id,
      what: <SkillName skill={skill} />,
      of: (match: Match) => <Reason reason={match.reasons.find(({ asked }) => asked.skill.id === skill.id)} />,
    })),
  ];
  const columns: Column<Compared>[] = [
    { key: 'what', head: t('compare.what'), names: true, cell: ({ what }) => what },
    ...[left, right].map((match) => ({
      key: String(match.rank),
      head: nameOf(match.specialist),
      over: (
        <>
          {nameOf(match.specialist)}
          <span className="match-lines subtle">
            <SpecialistLines specialist={match.specialist} />
          </span>
        </>
      ),
      cell: ({ of }: Compared) => of(match),
    })),
  ];
  return (
    <Dialog open onClose={onClose} closeButton={t('close')} aria-labelledby="compare-title" className="compare">
      <Heading level={2} data-size="xs" id="compare-title">
        {t('compare.title')}
      </Heading>
      <DataTable caption={t('compare.title')} columns={columns} rows={rows} keyOf={({ key }) => key} layout="scroll" />
    </Dialog>
  );
}

function Reason({ reason }: { reason?: Match['reasons'][number] }) {
  const { t } = useTranslation();
  if (!reason) return null;
  const instead = heldInstead(reason);
  return (
    <>
      <ReasonMark reason={reason} />
      <span className="match-lines">
        <strong>{t(`strip.short.${cellState(reason)}`)}</strong>
        {instead && <SkillName skill={instead} />}
        <ReasonLevel reason={reason} />
        {reason.held && (
          <span className="subtle">
            <ReasonEvidence reason={reason} /> · <ReasonAge reason={reason} />
          </span>
        )}
      </span>
    </>
  );
}
