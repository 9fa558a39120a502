import { Skeleton } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The shape of what comes, after 200 ms, so that what is quick never flickers; after four seconds it says what is being done. */
export function Waiting({
  rows = 3,
  height = 72,
  doing,
  page,
}: {
  rows?: number;
  height?: number;
  /** What is being done, in words. */
  doing?: string;
  /** Whether it stands for a whole page, which then has its one h1. */
  page?: boolean;
}) {
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
  const text = doing ?? t('waiting');
  const shape = (
    <div className="waiting" role="status" style={{ minHeight: rows * (height + 12) }}>
      {stage !== 'quick' && (
        <>
          <span className={stage === 'slow' ? 'waiting-text' : 'ds-sr-only'}>{text}</span>
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} variant="rectangle" height={height} />
          ))}
        </>
      )}
    </div>
  );
  return page ? (
    <div className="page">
      <div className="page-head">
        <div className="page-above" />
        <h1 className="page-title">
          <span className="ds-sr-only">{text}</span>
        </h1>
      </div>
      {shape}
    </div>
  ) : (
    shape
  );
}
