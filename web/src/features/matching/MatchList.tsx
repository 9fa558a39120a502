import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareDialog } from './parts/CompareDialog';
import { Legend } from './parts/Legend';
import type { Match } from './parts/match';
import { MatchRow } from './parts/MatchRow';
import { ReasonDialog } from './parts/ReasonDialog';

/** The ranked matches; a cell opens its explanation, two rows can be laid side by side. */
export function MatchList({ matches, need }: { matches: Match[]; need: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ match: Match; skill: string } | null>(null);
  const [compared, setCompared] = useState<number[]>([]);
  const [comparing, setComparing] = useState(false);
  const [left, right] = compared.map((rank) => matches.find((match) => match.rank === rank));
  return (
    <>
      <Legend />
      <ol className="matches">
        {matches.map((match) => (
          <MatchRow
            key={match.rank}
            match={match}
            need={need}
            onOpen={(row, skill) => setOpen({ match: row, skill })}
            compared={compared.includes(match.rank)}
            onCompare={(chosen) =>
              // The third chosen takes the place of the first.
              setCompared((before) =>
                chosen ? [...before, match.rank].slice(-2) : before.filter((rank) => rank !== match.rank),
              )
            }
          />
        ))}
      </ol>
      {compared.length > 0 && (
        <div className="compare-bar" role="status">
          <span>{t('compare.chosen', { count: compared.length })}</span>
          <Button disabled={!left || !right} onClick={() => setComparing(true)}>
            {t('compare.action')}
          </Button>
          <Button variant="tertiary" onClick={() => setCompared([])}>
            {t('compare.clear')}
          </Button>
        </div>
      )}
      {open && <ReasonDialog match={open.match} skill={open.skill} onClose={() => setOpen(null)} />}
      {comparing && left && right && <CompareDialog left={left} right={right} onClose={() => setComparing(false)} />}
    </>
  );
}
