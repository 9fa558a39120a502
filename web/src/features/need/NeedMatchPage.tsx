import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf, type Failure } from '~/api/failure';
import { isAside } from '~/features/matching/answers';
import { MatchDetails } from '~/features/matching/MatchDetails';
import { SetByPlanner } from '~/features/matching/SetByPlanner';
import { useSpecialistName } from '~/features/matching/useSpecialist';
import { AddToShortlist } from '~/features/shortlist/AddToShortlist';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { NeedSummary } from './parts/NeedSummary';
import { OverrideRank } from './parts/OverrideRank';
import { PlannersOnly } from './parts/PlannersOnly';
import { SetAside } from './parts/SetAside';
import { WithNeed, type NeedBase } from './parts/storedNeed';
import { useNeedAnswer } from './parts/useNeedAnswer';

/** One match of a need with its whole explanation. */
export function NeedMatchPage({ need, rank }: { need: string; rank: number }) {
  return (
    <PlannersOnly>
      {(agency) => (
        <WithNeed need={need} key={need}>
          {(base) => <NeedMatch {...base} agency={base.agency ?? agency} rank={rank} />}
        </WithNeed>
      )}
    </PlannersOnly>
  );
}

function NeedMatch({ rank, ...props }: NeedBase & { agency: string; rank: number }) {
  const { t } = useTranslation();
  const nameOf = useSpecialistName();
  const { draft, answer, error, retry, input, asked } = useNeedAnswer(props);
  const { status, failed, again } = props;
  // The answer that is kept for this visit has changed: it is read again.
  const [set, setSet] = useState(0);
  const [kept, setKept] = useState<{ done?: string; failures?: Failure[] }>({});
  const match = [...(answer?.matches ?? []), ...(answer?.seen ?? [])].find((each) => each.rank === rank);
  const above = (
    <Back to="/needs/$need/matches" params={{ need: props.need }} page={draft.title.trim() || t('matches.title')} />
  );
  if (match && answer) {
    return (
      <Page
        above={above}
        id={`${props.need} ${rank}`}
        wide
        title={nameOf(match.specialist)}
        lead={<NeedSummary draft={draft} />}
      >
        {failed && <Failed failures={failed} onRetry={again} />}
        {kept.done && <Notice>{kept.done}</Notice>}
        {kept.failures && <Failed failures={kept.failures} />}
        <SetByPlanner match={match} />
        {asked && 'id' in asked && status === 'OPEN' && (
          <div className="buttons">
            <AddToShortlist
              need={props.need}
              specialist={match.specialist}
              onKept={(done) => setKept({ done })}
              onFailed={(failures) => setKept({ failures })}
            />
            <SetAside
              to={isAside(match) ? 'takeBack' : 'setAside'}
              need={props.need}
              match={match}
              input={asked}
              onSet={() => setSet(set + 1)}
            />
            {!isAside(match) && (
              <OverrideRank need={props.need} match={match} input={asked} onSet={() => setSet(set + 1)} />
            )}
          </div>
        )}
        <MatchDetails match={match} place={answer} />
      </Page>
    );
  }
  return (
    <Page above={above} title={t('matches.title')}>
      {error ? (
        <Failed failures={failuresOf(error)} onRetry={retry} />
      ) : answer || !input ? (
        <Empty title={t('match.gone.title')} text={t('match.gone.text')} />
      ) : (
        <Waiting rows={5} doing={t('matches.asking')} />
      )}
    </Page>
  );
}
