import { Dialog, Heading, ToggleGroup } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SkillName } from '~/features/skill/SkillName';
import { CertaintyMeter } from '~/kit/CertaintyMeter';
import type { Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import { useSpecialistName } from '../useSpecialist';
import { useKnown } from './known';
import { keyOf, type Match } from './match';
import { cellState, heldInstead, shown } from './reading';
import { ReasonAge, ReasonEvidence, ReasonMark } from './ReasonFacts';
import { useLevelWords } from './skillWords';
import { SpecialistLines } from './SpecialistLines';

/** What is held against each other, and how it is with a match. */
interface Compared {
  key: string;
  what: ReactNode;
  of: (match: Match) => ReactNode;
}

/** Two to four matches side by side, skill by skill; on a phone one at a time, by turns. */
export function CompareDialog({ matches, onClose }: { matches: readonly Match[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const known = useKnown();
  const nameOf = useSpecialistName();
  const [turn, setTurn] = useState(0);
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
    {
      key: 'free',
      what: t('match.free'),
      of: (match) => (
        <span className="match-lines">
          <strong>{percent(match.freeShare)}</strong>
          <span className="subtle">{known(match)}</span>
        </span>
      ),
    },
    ...(matches[0]?.reasons ?? []).map(({ asked: { skill } }) => ({
      key: skill.id,
      what: <SkillName skill={skill} />,
      of: (match: Match) => <Reason reason={match.reasons.find(({ asked }) => asked.skill.id === skill.id)} />,
    })),
  ];
  const columns: Column<Compared>[] = [
    { key: 'what', head: t('compare.what'), names: true, cell: ({ what }) => what },
    ...matches.map((match) => ({
      key: keyOf(match),
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
    <Dialog
      open
      onClose={onClose}
      closeButton={t('close')}
      aria-labelledby="compare-title"
      className="compare"
      data-turn={turn + 1}
    >
      <Heading level={2} data-size="xs" id="compare-title">
        {t('compare.title', { count: matches.length })}
      </Heading>
      <div className="compare-turns">
        <ToggleGroup
          value={String(turn)}
          onChange={(value) => setTurn(Number(value))}
          data-toggle-group={t('compare.turns')}
        >
          {matches.map((match, index) => (
            <ToggleGroup.Item key={keyOf(match)} value={String(index)}>
              {nameOf(match.specialist)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      </div>
      <DataTable
        caption={t('compare.title', { count: matches.length })}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        layout="scroll"
      />
    </Dialog>
  );
}

function Reason({ reason }: { reason?: Match['reasons'][number] }) {
  const { t } = useTranslation();
  const levelWords = useLevelWords();
  if (!reason) return null;
  const instead = heldInstead(reason);
  const held = shown(reason);
  return (
    <span className="compare-reason">
      <ReasonMark reason={reason} />
      <span className="match-lines">
        <strong>{t(`cell.short.${cellState(reason)}`)}</strong>
        {instead && (
          <span>
            <SkillName skill={instead} />
          </span>
        )}
        {held && (
          <>
            <span>{levelWords(held)}</span>
            <span className="subtle">
              <ReasonEvidence held={held} /> · <ReasonAge held={held} />
            </span>
          </>
        )}
      </span>
    </span>
  );
}
