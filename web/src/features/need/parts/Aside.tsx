import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/features/matching/answers';
import { MatchLink } from '~/features/matching/MatchLink';
import { SetByPlanner } from '~/features/matching/SetByPlanner';
import type { MatchNeedInput } from '~/generated/graphql';
import { SetAside } from './SetAside';

/** Who was set aside, folded away below the list, each with the motive and the way back. */
export function Aside({
  need,
  input,
  matches,
  onBack,
}: {
  need: string;
  /** What they were found by; null where nobody may be taken back now. */
  input: MatchNeedInput | null;
  matches: Answer['matches'];
  onBack: (done: string) => void;
}) {
  const { t } = useTranslation();
  if (matches.length === 0) return null;
  return (
    <Details className="aside" data-variant="tinted">
      <Details.Summary>{t('override.setAside.fold', { count: matches.length })}</Details.Summary>
      <Details.Content>
        <ul className="plain aside-list">
          {matches.map((match) => (
            <li key={match.rank}>
              <div>
                <MatchLink match={match} need={need} />
                <SetByPlanner match={match} />
              </div>
              {input && <SetAside to="takeBack" need={need} match={match} input={input} onSet={onBack} />}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
