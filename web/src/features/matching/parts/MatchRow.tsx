import { Checkbox, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CertaintyMeter } from '~/kit/CertaintyMeter';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import { SkillStrip } from '~/kit/SkillStrip';
import type { Match } from './match';
import { matchLinkId } from '../matchLinkId';
import { SetByPlanner } from '../SetByPlanner';
import { SpecialistLines } from './SpecialistLines';
import { useCells } from './useCells';
import { useSpecialistName } from '../useSpecialist';

/** One match, to be read in five seconds. */
export function MatchRow({
  match,
  need,
  onOpen,
  compared,
  onCompare,
  note,
}: {
  match: Match;
  /** The need whose match this is, for the link to the whole explanation; none for a near miss. */
  need?: string;
  onOpen: (match: Match, skill: string) => void;
  compared?: boolean;
  onCompare?: (compared: boolean) => void;
  note?: ReactNode;
}) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const cells = useCells();
  const name = useSpecialistName()(match.specialist);
  return (
    <li className="match">
      <div className="match-who">
        {need !== undefined && (
          <span className="match-rank">
            <span className="ds-sr-only">{t('match.rank')} </span>
            {match.rank}
          </span>
        )}
        <div className="match-lines">
          <h3 className="match-name">
            {need === undefined ? (
              name
            ) : (
              <DsLink asChild>
                <Link
                  id={matchLinkId(match.rank)}
                  to="/needs/$need/matches/$rank"
                  params={{ need, rank: String(match.rank) }}
                >
                  {name}
                </Link>
              </DsLink>
            )}
          </h3>
          <SpecialistLines specialist={match.specialist} />
          <SetByPlanner match={match} />
          {note}
        </div>
      </div>
      <div className="match-free">
        <span className="fit-label">{t('match.free')}</span>
        <strong>{percent(match.freeShare)}</strong>
      </div>
      <FitBar fit={match.fit} />
      <CertaintyMeter certainty={match.certainty} />
      <SkillStrip
        cells={cells(match.reasons)}
        label={t('strip.label', { name })}
        onOpen={(skill) => onOpen(match, skill)}
      />
      {onCompare && (
        <Checkbox
          className="match-compare"
          label={
            <>
              {t('compare.choose')} <span className="ds-sr-only">{name}</span>
            </>
          }
          checked={compared}
          onChange={(event) => onCompare(event.target.checked)}
        />
      )}
    </li>
  );
}
