import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf, type Failure } from '~/api/failure';
import { isAside, useForgetAnswer, type Answer } from '~/features/matching/answers';
import { AnswerTally } from '~/features/matching/AnswerTally';
import { Covered } from '~/features/matching/Covered';
import { HowOrdered } from '~/features/matching/HowOrdered';
import { matchLinkId } from '~/features/matching/matchLinkId';
import { MatchReading } from '~/features/matching/MatchReading';
import { MatchTable } from '~/features/matching/MatchTable';
import { NearMisses } from '~/features/matching/NearMisses';
import { Parts } from '~/features/matching/Parts';
import { tallyOf } from '~/features/matching/tally';
import { useRelaxationsText, WhyNotMore } from '~/features/matching/WhyNotMore';
import { MatchFilters } from '~/features/matching/view/MatchFilters';
import { plainView } from '~/features/matching/view/useMatchView';
import { ViewedMatches } from '~/features/matching/view/ViewedMatches';
import { AddToShortlist } from '~/features/shortlist/AddToShortlist';
import type { MatchViewInput } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { useRefused } from '~/kit/useRefused';
import { Waiting } from '~/kit/Waiting';
import { Aside } from './parts/Aside';
import { Contests } from './parts/Contests';
import { relax, validate, type Draft } from './parts/draft';
import { NeedOvertaken } from './parts/NeedOvertaken';
import { NeedSummary } from './parts/NeedSummary';
import { leaveNotice, useNotice } from './parts/notices';
import { OwnStaff } from './parts/OwnStaff';
import { PlannersOnly } from './parts/PlannersOnly';
import { SetAside } from './parts/SetAside';
import { maySave, NEW, WithNeed, type NeedBase } from './parts/storedNeed';
import { TakeAnswer } from './parts/TakeAnswer';
import { useNeedAnswer } from './parts/useNeedAnswer';
import { useSaveNeed, type SaveAs } from './parts/useSaveNeed';
import { WatchNeed } from './parts/WatchNeed';

/** Who can meet a need, why, and why not more. */
export function NeedMatchesPage({ need }: { need: string }) {
  return (
    <PlannersOnly>
      {(agency) => (
        <WithNeed need={need} key={need}>
          {(base) => <NeedMatches {...base} agency={base.agency ?? agency} />}
        </WithNeed>
      )}
    </PlannersOnly>
  );
}

/** How a need was stored. */
type StoredAs = 'saved' | 'savedDraft' | 'opened';

function NeedMatches(props: NeedBase & { agency: string }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const navigate = useNavigate();
  const notice = useNotice();
  const { need, acts, status } = props;
  const edited = useNeedAnswer(props);
  const { draft, change, changed, input, asked, answer, error, retry, more, fetchingMore, moreError } = edited;
  const { save, saving } = useSaveNeed(need);
  const relaxationsText = useRelaxationsText();
  const [view, setView] = useState<MatchViewInput>(plainView);
  const forget = useForgetAnswer();
  const [applied, setApplied] = useState<{ text: string; before: Draft } | null>(null);
  // The answer that is kept for this visit has changed: it is read again.
  const [decided, setDecided] = useState<string | null>(null);
  const [undone, setUndone] = useState<Failure[]>([]);
  const appliedBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    appliedBox.current?.focus();
  }, [applied, decided]);
  // What was done on this page, which no other one opens after.
  const [stored, setStored] = useState<StoredAs | null>(null);
  const storedBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    storedBox.current?.focus();
  }, [stored, status]);
  // The focus moves to the first of the matches that were asked for, once they stand on the page.
  const awaited = useRef<number | null>(null);
  const shown = answer?.matches.length ?? 0;
  useEffect(() => {
    if (awaited.current === null || shown < awaited.current) return;
    document.getElementById(matchLinkId(awaited.current))?.focus();
    awaited.current = null;
  }, [shown]);
  const refused = useRefused(edited, props.again);

  const isDraft = status === 'DRAFT';
  const saves = isDraft ? 'need.saveOpen' : need === NEW ? 'need.save' : 'need.saveChange';
  const store = (as: SaveAs = isDraft ? 'OPENED' : 'IS', version = edited.version) => {
    if (!input) return;
    refused.clear();
    if (Object.keys(validate(draft, true)).length > 0) {
      leaveNotice('untitled');
      void navigate({ to: '/needs/$need', params: { need } });
      return;
    }
    setStored(null);
    void save(input, version, as, changed).then((result) => {
      if (result.stored) edited.saved(result.stored);
      if (result.error) {
        refused.refuse(result.error);
        return;
      }
      const done = as === 'OPENED' ? 'opened' : isDraft ? 'savedDraft' : 'saved';
      if (result.id === need) {
        setApplied(null);
        setStored(done);
        return;
      }
      leaveNotice(done);
      void navigate({ to: '/needs/$need/matches', params: { need: result.id } });
    });
  };

  /** A search that is kept with the need lets a planner set somebody aside. */
  const settable = asked && 'id' in asked && status === 'OPEN' ? asked : null;
  const act = settable
    ? (match: Answer['matches'][number]) => (
        <>
          <AddToShortlist small need={need} specialist={match.specialist} onKept={decide} onFailed={fail} />
          <SetAside to="setAside" small need={need} match={match} input={settable} onSet={decide} />
        </>
      )
    : undefined;
  const listed = answer?.matches.filter((match) => !isAside(match)) ?? [];
  const decide = (done: string) => {
    setApplied(null);
    setUndone([]);
    setDecided(done);
  };
  const fail = (failures: Failure[]) => {
    setDecided(null);
    setUndone(failures);
  };
  const apply = (text: string, next: Draft) => {
    setDecided(null);
    setUndone([]);
    setStored(null);
    setApplied({ text, before: draft });
    change(next);
    scrollTo({ top: 0 });
  };

  return (
    <Page
      above={<Back to="/needs" page={t('needs.title')} />}
      id={need}
      wide
      title={draft.title.trim() || t('matches.title')}
      lead={<NeedSummary draft={draft} />}
      actions={
        <>
          <Button asChild variant="secondary">
            <Link to="/needs/$need" params={{ need }}>
              {t('matches.edit')}
            </Link>
          </Button>
          {need !== NEW && !isDraft && (
            <Button asChild variant="secondary">
              <Link to="/needs/$need/shortlist" params={{ need }}>
                {t('shortlist.title')}
              </Link>
            </Button>
          )}
          {status === 'OPEN' && <WatchNeed need={need} onDone={decide} onFailed={fail} />}
          {(need === NEW || isDraft || changed) && maySave(need, acts) && (
            <Button onClick={() => store()} disabled={saving || !input}>
              {t(saving ? 'need.saving' : saves)}
            </Button>
          )}
        </>
      }
    >
      {!stored && (notice === 'saved' || notice === 'opened') && <Notice>{t(`need.${notice}`)}</Notice>}
      {stored && (stored !== 'opened' || status === 'OPEN') && <Notice ref={storedBox}>{t(`need.${stored}`)}</Notice>}
      {isDraft && <p className="draft-note">{t('need.isDraft')}</p>}
      {props.failed && <Failed failures={props.failed} onRetry={props.again} />}
      {refused.overtaken && (
        <NeedOvertaken
          {...refused.overtaken}
          edited={edited}
          busy={saving}
          onMine={() => store('IS', edited.keepMine())}
        />
      )}
      {refused.others.length > 0 && <Failed failures={refused.others} onRetry={() => store()} />}
      {applied && (
        <Notice kind="changed" ref={appliedBox}>
          {t('matches.applied', { change: applied.text })}{' '}
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              change(applied.before);
              setApplied(null);
              document.querySelector('h1')?.focus();
            }}
          >
            {t('matches.undo')}
          </Button>
        </Notice>
      )}
      {!input ? (
        <Empty
          title={t('matches.incomplete.title')}
          text={t('matches.incomplete.text')}
          action={
            <Button asChild>
              <Link to="/needs/$need" params={{ need }}>
                {t('matches.edit')}
              </Link>
            </Button>
          }
        />
      ) : error ? (
        <Failed failures={failuresOf(error)} onRetry={retry} />
      ) : !answer ? (
        <Waiting rows={6} height={104} doing={t('matches.asking')} />
      ) : (
        <MatchReading search={answer.id} asked={input}>
          <section aria-labelledby="answer">
            <div className="matches-head">
              <Heading level={2} data-size="sm" id="answer" aria-live="polite">
                <AnswerTally tally={tallyOf(answer)} />
              </Heading>
              <span className="subtle">{t('matches.asOf', { day: day(answer.asOf) })}</span>
              <TakeAnswer
                search={answer.id}
                onAll={edited.all}
                onAgain={() => {
                  if (asked) forget(asked);
                  retry();
                }}
              />
            </div>
            {answer.total > 0 && <Covered answer={answer} headcount={input.headcount ?? 1} />}
            {decided && <Notice ref={appliedBox}>{decided}</Notice>}
            {undone.length > 0 && <Failed failures={undone} />}
            {answer.total === 0 && (
              <Paragraph>{t(answer.poolSize === 0 ? 'matches.storedNoPool' : 'matches.stored')}</Paragraph>
            )}
            {(answer.total > 0 || answer.nearMisses.length > 0 || answer.parts.length > 0) && <HowOrdered />}
            {answer.total > 1 && <MatchFilters key={answer.id} search={answer.id} view={view} onView={setView} />}
            <ViewedMatches
              answer={answer}
              view={view}
              onView={setView}
              need={need}
              act={act}
              plain={
                <>
                  {listed.length > 0 && (
                    <MatchTable caption={t('matches.title')} matches={listed} need={need} act={act} />
                  )}
                  {moreError && <Failed failures={failuresOf(moreError)} onRetry={() => void more()} />}
                  {answer.after && !moreError && (
                    <Button
                      variant="secondary"
                      className="more"
                      aria-disabled={fetchingMore}
                      onClick={() => {
                        const next = answer.matches.length + 1;
                        if (fetchingMore) return;
                        awaited.current = next;
                        void more();
                      }}
                    >
                      {t(fetchingMore ? 'matches.fetchingMore' : 'matches.more')}
                    </Button>
                  )}
                </>
              }
            />
            <Aside
              need={need}
              input={settable}
              matches={[...answer.matches, ...answer.seen].filter(isAside)}
              onBack={decide}
            />
          </section>
          <Parts answer={answer} share={input.share} />
          {!!answer.ownStaff && (
            <OwnStaff
              own={answer.ownStaff}
              need={need}
              agency={props.agency}
              draft={draft}
              onInternal={() => apply(t('own.done'), { ...draft, purpose: 'INTERNAL' })}
            />
          )}
          {answer.total === 0 && <NearMisses answer={answer} />}
          {answer.poolSize > 0 && (
            <WhyNotMore
              answer={answer}
              onRelax={(relaxations) => apply(relaxationsText(relaxations), relaxations.reduce(relax, draft))}
            />
          )}
          {answer.total > 0 && <NearMisses answer={answer} />}
          {need !== NEW && <Contests need={need} />}
        </MatchReading>
      )}
    </Page>
  );
}
