import { Checkbox, Tooltip } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { ShareFigure } from '~/kit/ShareFigure';
import { SkillMark } from '~/kit/SkillMark';
import { MatchLink } from '../MatchLink';
import { useSpecialistName } from '../useSpecialist';
import { useKnown } from './known';
import type { Match, Reason } from './match';
import { useReader } from './reader';
import { useSkillCell } from './skillWords';
import { SpecialistLines } from './SpecialistLines';

export type GroupKey = 'must' | 'nice';

/** A column of the table: an asked skill, or a folded group of them. */
export type SkillColumn = { group: GroupKey } & ({ skill: Reason['asked'] } | { folded: number });

/** A further column: what somebody lacks, or would give. */
export interface FurtherColumn {
  head: string;
  cell: (match: Match) => ReactNode;
}

/** Whether a column is the first of its group. */
export const isFirst = (columns: readonly SkillColumn[], at: number) => columns[at - 1]?.group !== columns[at]?.group;

/** One match as a row, to be read in five seconds. */
export function MatchTableRow({
  match,
  columns,
  cell,
  need,
  further,
  act,
  onUnfold,
}: {
  match: Match;
  columns: readonly SkillColumn[];
  cell: (column: number) => object;
  need?: string;
  further?: FurtherColumn;
  act?: (match: Match) => ReactNode;
  onUnfold: (group: GroupKey) => void;
}) {
  const { t } = useTranslation();
  const { percent, period, count } = useFormats();
  const reader = useReader();
  const known = useKnown();
  const skillCell = useSkillCell();
  const name = useSpecialistName()(match.specialist);
  const chosen = reader.isChosen(match);
  const { knownToEnd, knownUntil, override } = match;
  const place = override?.place && override.place !== match.rank ? override.place : null;
  return (
    <tr>
      <td className="answer-choose">
        <Checkbox
          label={
            <>
              <span className="answer-choose-word">{t('compare.choose')}</span>{' '}
              <span className="ds-sr-only">{name}</span>
            </>
          }
          checked={chosen}
          disabled={reader.full && !chosen}
          onChange={(event) => reader.choose(match, event.target.checked)}
        />
      </td>
      <th scope="row" className="answer-who">
        {need !== undefined && (
          <span className="match-rank">
            <span className="ds-sr-only">{t('match.rank')} </span>
            {match.rank}
          </span>
        )}
        <span className="match-lines">
          <span className="answer-name">
            {need === undefined ? (
              <button type="button" className="as-link" onClick={() => reader.open({ match, of: 'all' })}>
                {name}
              </button>
            ) : (
              <MatchLink match={match} need={need} />
            )}
            {place && <span className="answer-place">{t('override.placed', { place: count(place) })}</span>}
          </span>
          <SpecialistLines specialist={match.specialist} />
        </span>
      </th>
      {further && (
        <td className="answer-further" data-label={further.head}>
          {further.cell(match)}
        </td>
      )}
      <td className="answer-free number" data-label={t('match.free')}>
        <Tooltip content={t('free.tip', { share: percent(match.freeShare), known: known(match) })} placement="top">
          <button
            type="button"
            className="answer-open"
            aria-haspopup="dialog"
            onClick={() => reader.open({ match, of: 'months' })}
          >
            <strong>{percent(match.freeShare)}</strong>{' '}
            {!knownToEnd && (
              <span className="answer-known">
                {knownUntil
                  ? t('free.short.until', { month: period(knownUntil, knownUntil) })
                  : t(match.specialist.__typename === 'Person' ? 'free.short.notStated' : 'free.short.notToEnd')}
              </span>
            )}
          </button>
        </Tooltip>
      </td>
      <td className="number" data-label={t('fit.label')}>
        <ShareFigure percent={match.fit} />
      </td>
      <td className="number" data-label={t('certainty.label')}>
        <ShareFigure percent={match.certainty} />
      </td>
      {columns.map((column, at) => (
        <td
          key={at}
          className="answer-skill"
          data-first={at > 0 && isFirst(columns, at)}
          data-group={isFirst(columns, at) ? t(`answer.group.${column.group}`) : undefined}
        >
          {'skill' in column ? (
            <SkillCellButton
              reason={match.reasons.find(({ asked }) => asked.skill.id === column.skill.skill.id)}
              focus={cell(at)}
              skillCell={skillCell}
              onOpen={(skill) => reader.open({ match, of: 'skill', skill })}
            />
          ) : (
            <FoldedCell match={match} group={column.group} focus={cell(at)} onUnfold={() => onUnfold(column.group)} />
          )}
        </td>
      ))}
      {act && <td className="answer-act">{act(match)}</td>}
    </tr>
  );
}

function SkillCellButton({
  reason,
  focus,
  skillCell,
  onOpen,
}: {
  reason?: Reason;
  focus: object;
  skillCell: ReturnType<typeof useSkillCell>;
  onOpen: (skill: string) => void;
}) {
  if (!reason) return null;
  const { name, fill, low, level, text } = skillCell(reason);
  return (
    <Tooltip content={text} placement="top">
      <button
        type="button"
        className="answer-open answer-cell"
        aria-haspopup="dialog"
        aria-label={text}
        onClick={() => onOpen(reason.asked.skill.id)}
        {...focus}
      >
        <SkillMark fill={fill} low={low} level={level} />
        <span className="answer-cell-name" aria-hidden="true">
          {name}
        </span>
      </button>
    </Tooltip>
  );
}

/** How many skills of a folded group are had at the level asked for. */
function FoldedCell({
  match,
  group,
  focus,
  onUnfold,
}: {
  match: Match;
  group: GroupKey;
  focus: object;
  onUnfold: () => void;
}) {
  const { t } = useTranslation();
  const of = match.reasons.filter(({ asked }) => asked.must === (group === 'must'));
  const met = of.filter((reason) => reason.met).length;
  return (
    <button type="button" className="answer-open answer-folded-cell" onClick={onUnfold} {...focus}>
      <span>
        {t('answer.metShort', { met, count: of.length })}{' '}
        <span className="ds-sr-only">{t('answer.unfold', { count: of.length })}</span>
      </span>
    </button>
  );
}
