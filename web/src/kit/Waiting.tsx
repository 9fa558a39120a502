import { Skeleton } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The shape of what comes, after 200 ms, so that what is quick never flickers; after four seconds it says what is being done. */
export function Waiting({ rows = 3, height = 72, doing }: { rows?: number; height?: number; doing?: string }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'quick' | 'waiting' | 'slow'>('quick');
  useEffect(() => {
    const waiting = setTimeout(() => setStage('waiting'), 200);
    const slow = setTimeout(() => setStage('slow'), 4000);
    return () => {
      clearTimeout(waiting);
      clearTimeout(slow);
    };
  }, []);
  return (
    <div className="waiting" role="status" style={{ minHeight: rows * (height + 12) }}>
      {stage !== 'quick' && (
        <>
          <span className={stage === 'slow' ? 'waiting-text' : 'ds-sr-only'}>{doing ?? t('waiting')}</span>
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} variant="rectangle" height={height} />
          ))}
        </>
      )}
    </div>
  );
}
