import { Link as DsLink, Tooltip } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { keyOf, type Match } from './parts/match';
import { isFirst, MatchTableRow, type FurtherColumn, type GroupKey, type SkillColumn } from './parts/MatchTableRow';
import { useAskedWords } from './parts/skillWords';
import { useCellKeys } from './parts/useCellKeys';
import { useRoom } from './parts/useRoom';

/** More skills than this do not stand side by side on a desktop: those that are good to have begin folded. */
const MOST_BESIDE = 12;

/** How much wider a further column, one of what can be done, and a folded group make the table, in rem. */
const FURTHER = 5.5;
const ACT = 2.75;
const FOLDED = 5;

/** How many columns of skills stand before this one. */
const skillsBefore = (columns: SkillColumn[], at: number) =>
  columns.slice(0, at).filter((column) => 'skill' in column).length;

/**
 * Specialists as a dense table: who, what is free, the two figures that make the order, and a column for each asked skill
 * with how it is had. On a phone each of them is a card.
 */
export function MatchTable({
  caption,
  matches,
  need,
  further,
  act,
}: {
  caption: string;
  matches: readonly Match[];
  /** The need whose matches these are, for their ranks and the links to their pages; none for those who only nearly fit. */
  need?: string;
  further?: FurtherColumn;
  /** What can be done with a match, as a button. */
  act?: (match: Match) => ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const askedWords = useAskedWords();
  const asked = matches[0]?.reasons.map((reason) => reason.asked) ?? [];
  const groups = (['must', 'nice'] as const)
    .map((key) => ({ key, skills: asked.filter(({ must }) => must === (key === 'must')) }))
    .filter(({ skills }) => skills.length > 0);
  const [folded, setFolded] = useState<readonly GroupKey[]>(
    asked.length > MOST_BESIDE && groups.length > 1 ? ['nice'] : [],
  );
  const fold = (group: GroupKey) =>
    setFolded((before) => (before.includes(group) ? before.filter((each) => each !== group) : [...before, group]));
  const columns = groups.flatMap<SkillColumn>(({ key, skills }) =>
    folded.includes(key) ? [{ group: key, folded: skills.length }] : skills.map((skill) => ({ group: key, skill })),
  );
  const nameOf = (column: SkillColumn) =>
    'skill' in column ? skillText(skillRef(column.skill.skill), i18n.language) : '';
  const { table, cell } = useCellKeys(columns.length);
  const {
    frame,
    turned,
    scrolls,
    columns: widths,
  } = useRoom(
    columns.filter((column) => 'skill' in column).map(nameOf),
    (further ? FURTHER : 0) + (act ? ACT : 0) + FOLDED * folded.length,
  );
  const foldButton = (key: GroupKey, count: number) => (
    <button
      type="button"
      className="answer-fold"
      aria-expanded={!folded.includes(key)}
      aria-label={t(`answer.fold.${key}`, { count })}
      onClick={() => fold(key)}
    >
      {t(`answer.group.${key}`)} <span className="subtle">{count}</span>
    </button>
  );

  return (
    <>
      <div className="answer-folds">
        {groups.map(({ key, skills }) => (
          <span key={key}>{foldButton(key, skills.length)}</span>
        ))}
      </div>
      <div
        className="answer-frame"
        ref={frame}
        data-scrolls={scrolls}
        {...(scrolls ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
      >
        <table
          className="answer"
          ref={table}
          data-turned={turned}
          style={
            {
              '--skills': `${widths.reduce((sum, one) => sum + one, 0)}rem`,
              '--folded': folded.length,
            } as CSSProperties
          }
        >
          <caption className="ds-sr-only">{caption}</caption>
          <colgroup>
            <col className="col-choose" />
            <col className="col-who" />
            {further && <col className="col-further" />}
            <col className="col-free" span={3} />
          </colgroup>
          {groups.map(({ key }) => (
            <colgroup key={key}>
              {columns.map((column, at) =>
                column.group !== key ? null : 'skill' in column ? (
                  <col key={at} style={{ inlineSize: `${widths[skillsBefore(columns, at)]}rem` }} />
                ) : (
                  <col key={at} className="col-folded" />
                ),
              )}
            </colgroup>
          ))}
          {act && (
            <colgroup>
              <col className="col-act" />
            </colgroup>
          )}
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="answer-choose">
                <span className="ds-sr-only">{t('compare.choose')}</span>
              </th>
              <th scope="col" rowSpan={2} className="answer-who">
                {t('answer.who')}
              </th>
              {further && (
                <th scope="col" rowSpan={2} className="answer-further">
                  {further.head}
                </th>
              )}
              <th scope="col" rowSpan={2} className="number">
                {t('match.free')}
              </th>
              <th scope="col" rowSpan={2} className="number">
                {t('fit.label')}
              </th>
              <th scope="col" rowSpan={2} className="number">
                {t('certainty.label')}
              </th>
              {groups.map(({ key, skills }) => (
                <th
                  key={key}
                  scope="colgroup"
                  colSpan={columns.filter(({ group }) => group === key).length}
                  className="answer-group"
                >
                  {foldButton(key, skills.length)}
                </th>
              ))}
              {act && (
                <th scope="col" rowSpan={2}>
                  <span className="ds-sr-only">{t('answer.act')}</span>
                </th>
              )}
            </tr>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col" className="answer-skill" data-first={at > 0 && isFirst(columns, at)}>
                  {'skill' in column ? (
                    <Tooltip content={askedWords(column.skill)} placement="top">
                      <DsLink asChild>
                        <Link to="/skills/$id" params={{ id: column.skill.skill.id }} {...cell(0, at)}>
                          <span>{nameOf(column)}</span>
                        </Link>
                      </DsLink>
                    </Tooltip>
                  ) : (
                    <span className="answer-folded">{t('answer.met')}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matches.map((match, index) => (
              <MatchTableRow
                key={keyOf(match)}
                match={match}
                columns={columns}
                cell={(column) => cell(index + 1, column)}
                need={need}
                further={further}
                act={act}
                onUnfold={fold}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
