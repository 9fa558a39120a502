import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import type { MatchViewInput } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
import { isAside, type Answer } from '../answers';
import { MatchTable } from '../MatchTable';
import type { Match } from '../parts/match';
import { plainView, useMatchView } from './useMatchView';

/** The matches of an answer that a view keeps, in its order; the list as it is ranked where nothing is chosen. */
export function ViewedMatches({
  answer,
  view,
  onView,
  need,
  act,
  plain,
}: {
  answer: Answer;
  view: MatchViewInput;
  onView: (view: MatchViewInput) => void;
  need: string;
  act?: (match: Match) => ReactNode;
  plain: ReactNode;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const viewed = useMatchView(answer, view);
  if (viewed.plain) return plain;
  if (viewed.error && !viewed.rows) return <Failed failures={failuresOf(viewed.error)} onRetry={viewed.retry} />;
  const listed = viewed.rows?.filter((match) => !isAside(match));
  return (
    <>
      <p role="status" className="match-view-count">
        {viewed.total !== null &&
          t('view.shown', { n: count(viewed.total), total: count(answer.total), count: viewed.total })}
      </p>
      {!listed ? (
        <Waiting rows={4} height={64} doing={t('view.asking')} />
      ) : listed.length === 0 ? (
        <Empty
          title={t('view.none.title')}
          text={t('view.none.text')}
          action={<Button onClick={() => onView(plainView)}>{t('view.clear')}</Button>}
        />
      ) : (
        <MatchTable caption={t('view.caption')} matches={listed} need={need} act={act} />
      )}
      {viewed.error && <Failed failures={failuresOf(viewed.error)} onRetry={() => void viewed.more()} />}
      {viewed.hasMore && !viewed.error && (
        <Button variant="secondary" className="more" aria-disabled={viewed.fetching} onClick={() => void viewed.more()}>
          {t(viewed.fetching ? 'matches.fetchingMore' : 'matches.more')}
        </Button>
      )}
    </>
  );
}
