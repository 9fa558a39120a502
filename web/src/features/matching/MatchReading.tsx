import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareDialog } from './parts/CompareDialog';
import { keyOf, type Match } from './parts/match';
import { MatchDialog } from './parts/MatchDialog';
import { MonthsDialog, type AskedTime } from './parts/MonthsDialog';
import { MOST_COMPARED, ReaderContext, type Opened, type Reader } from './parts/reader';
import { ReasonDialog } from './parts/ReasonDialog';

/** Who was chosen to be compared in the last answer: to read one of them on a page of their own takes nobody out. */
let kept: { search: string; chosen: readonly Match[] } = { search: '', chosen: [] };

/** Holds the tables of an answer together: what is opened in them, and who is compared, whichever of them they stand in. */
export function MatchReading({ search, asked, children }: { search: string; asked: AskedTime; children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [chosen, setChosen] = useState<readonly Match[]>(() => (kept.search === search ? kept.chosen : []));
  const [comparing, setComparing] = useState(false);
  const reader = useMemo<Reader>(() => {
    const keep = (now: readonly Match[]) => {
      kept = { search, chosen: now };
      setChosen(now);
    };
    return {
      open: setOpened,
      isChosen: (match) => chosen.some((each) => keyOf(each) === keyOf(match)),
      full: chosen.length >= MOST_COMPARED,
      choose: (match, wanted) =>
        keep(
          wanted ? [...chosen, match].slice(0, MOST_COMPARED) : chosen.filter((each) => keyOf(each) !== keyOf(match)),
        ),
      clear: () => keep([]),
    };
  }, [search, chosen]);
  const close = () => setOpened(null);
  return (
    <ReaderContext value={reader}>
      {children}
      {chosen.length > 0 && (
        <div className="compare-bar" role="status">
          <span>
            {t('compare.chosen', { count: chosen.length })} {chosen.length === 1 && t('compare.another')}
            {reader.full && t('compare.full')}
          </span>
          <Button disabled={chosen.length < 2} onClick={() => setComparing(true)}>
            {t('compare.action')}
          </Button>
          <Button variant="tertiary" onClick={reader.clear}>
            {t('compare.clear')}
          </Button>
        </div>
      )}
      {opened?.of === 'skill' && <ReasonDialog match={opened.match} skill={opened.skill} onClose={close} />}
      {opened?.of === 'months' && <MonthsDialog match={opened.match} asked={asked} onClose={close} />}
      {opened?.of === 'all' && <MatchDialog match={opened.match} onClose={close} />}
      {comparing && chosen.length > 1 && <CompareDialog matches={chosen} onClose={() => setComparing(false)} />}
    </ReaderContext>
  );
}
