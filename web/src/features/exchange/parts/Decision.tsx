import { useEffect, useRef, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { failuresOf } from '~/api/failure';
import { ActionBar } from '~/kit/ActionBar';
import { Failed } from '~/kit/Failed';

/** The buttons that decide, which stay in sight however long the list is, and why it could not be done. */
export function Decision({ refused, children }: { refused?: CombinedError; children: ReactNode }) {
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) outcome.current?.focus();
  }, [refused]);
  return (
    <>
      {refused && (
        <div ref={outcome} tabIndex={-1} className="import-outcome">
          <Failed failures={failuresOf(refused)} />
        </div>
      )}
      <ActionBar>{children}</ActionBar>
    </>
  );
}
