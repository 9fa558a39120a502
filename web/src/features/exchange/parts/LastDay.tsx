import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '~/kit/months';
import { faultOf, yearsFrom } from './leavers';

export const LAST_DAY = 'leavers-last';

/** The last day of those who leave: none is preset, today is one press away. */
export function LastDay({
  last,
  attempted,
  onChange,
}: {
  last: string;
  attempted: boolean;
  onChange: (day: string) => void;
}) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const now = today();
  const fault = faultOf(last, now);
  const shown = attempted || (left && fault === 'far') ? fault : null;
  return (
    <div className="last-day">
      <Textfield
        id={LAST_DAY}
        type="date"
        label={t('imports.leavers.last')}
        description={t('imports.leavers.lastHelp')}
        min={yearsFrom(now, -1)}
        max={yearsFrom(now, 1)}
        value={last}
        error={shown ? t(`imports.leavers.fault.${shown}`) : undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => setLeft(true)}
      />
      <Button type="button" variant="secondary" onClick={() => onChange(now)}>
        {t('imports.leavers.today')}
      </Button>
    </div>
  );
}
