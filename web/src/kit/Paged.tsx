import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyVariables } from 'urql';
import { Failed } from './Failed';
import { usePages, type Later, type Pages } from './usePages';
import { Waiting } from './Waiting';

/** What stands around rows that are asked for page after page. */
export interface Around {
  /** What stands in their place where there are none. */
  empty: ReactNode;
  /** What stands around them, or around that, once it is known how many there are. */
  around?: (content: ReactNode, total: number) => ReactNode;
  /** What is being asked for, in words. */
  doing?: string;
  /** What the button that asks for more says. */
  more?: string;
}

interface Props<Data, Variables extends AnyVariables, Edge> extends Pages<Data, Variables, Edge>, Around {
  children: (rows: readonly Edge[], later: Later<Edge>) => ReactNode;
}

/** Rows that are asked for page after page; other variables begin anew. */
export function Paged<Data, Variables extends AnyVariables, Edge>(props: Props<Data, Variables, Edge>) {
  return <Asked key={JSON.stringify(props.variables)} {...props} />;
}

function Asked<Data, Variables extends AnyVariables, Edge>({
  empty,
  around = (content) => content,
  doing,
  more,
  children,
  ...asked
}: Props<Data, Variables, Edge>) {
  const { t } = useTranslation();
  const pages = usePages(asked);
  const [arrived, setArrived] = useState<number>();
  const { rows, error, failed, fetching } = pages;
  const failure = error && <Failed failures={error} onRetry={pages.again} />;
  if (!rows) return failure ?? <Waiting rows={4} height={48} doing={doing} />;
  const next = async () => {
    if (!fetching && (await pages.more())) setArrived(rows.length);
  };
  return around(
    <>
      {failure}
      {rows.length === 0 ? empty : children(rows, { all: pages.all, arrived })}
      {failed && <Failed failures={failed} onRetry={() => void next()} />}
      {pages.hasMore && !failed && (
        <Button variant="secondary" className="more" aria-disabled={fetching} onClick={() => void next()}>
          {fetching ? t('table.fetching') : (more ?? t('table.more'))}
        </Button>
      )}
      <span className="ds-sr-only" role="status">
        {!fetching && arrived !== undefined && t('table.shown', { count: rows.length })}
      </span>
    </>,
    pages.total ?? rows.length,
  );
}
