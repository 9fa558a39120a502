import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { readMatch } from './parts/match';
import { MatchDialog } from './parts/MatchDialog';

/** How somebody who was found before fits today, in three figures, with the whole explanation one press away. */
export function ListedMatch({ match: masked, name }: { match: Parameters<typeof readMatch>[0]; name: string }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const [open, setOpen] = useState(false);
  const match = readMatch(masked);
  return (
    <>
      <dl className="listed-figures">
        <div>
          <dt>{t('match.free')}</dt>
          <dd>{percent(match.freeShare)}</dd>
        </div>
        <div>
          <dt>{t('fit.label')}</dt>
          <dd>{percent(match.fit)}</dd>
        </div>
        <div>
          <dt>{t('certainty.label')}</dt>
          <dd>{percent(match.certainty)}</dd>
        </div>
      </dl>
      <Button variant="tertiary" data-size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('match.reasons')} <span className="ds-sr-only">{name}</span>
      </Button>
      {open && <MatchDialog match={match} onClose={() => setOpen(false)} />}
    </>
  );
}
