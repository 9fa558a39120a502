import { Button, Tag } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import type { SkillHistoryQuery } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
import { Ask } from './Ask';
import { ChangeWords } from './ChangeWords';

const HistoryDocument = graphql(`
  query SkillHistory($skill: ID, $first: Int!, $after: String) {
    skillChanges(skill: $skill, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          skill {
            id
            ...SkillName
          }
          other {
            id
            ...SkillName
          }
          language
          labelSv
          labelEn
          beforeSv
          why
          at
          by
          undoes
          undone
        }
      }
    }
  }
`);

const UndoDocument = graphql(`
  mutation UndoSkillChange($input: UndoSkillChangeInput!) {
    undoSkillChange(input: $input) {
      change {
        id
        undoes
        skill {
          id
          status
        }
      }
    }
  }
`);

type Change = SkillHistoryQuery['skillChanges']['edges'][number]['node'];

const PAGE = 20;

/** What was changed, the latest first: of one skill or of all. Whoever decides takes changes back here. */
export function History({
  skill = null,
  version = 0,
  onUndone,
}: {
  skill?: string | null;
  /** Another number asks anew. */
  version?: number;
  onUndone?: () => void;
}) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const [undone, setUndone] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  // The button that asked is gone with what it undid.
  useLayoutEffect(() => {
    if (undone > 0) list.current?.focus();
  }, [undone]);
  return (
    <ol className="taxonomy-history" tabIndex={-1} ref={list}>
      {cursors.map((after, index) => (
        <HistoryPage
          key={`${after} ${version} ${undone}`}
          skill={skill}
          after={after}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
          onUndone={() => {
            setCursors([null]);
            setUndone(undone + 1);
            onUndone?.();
          }}
        />
      ))}
    </ol>
  );
}

function HistoryPage({
  skill,
  after,
  last,
  onMore,
  onUndone,
}: {
  skill: string | null;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
  onUndone: () => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: HistoryDocument,
    variables: { skill, first: PAGE, after },
    requestPolicy: 'cache-and-network',
  });
  if (error) {
    return (
      <li>
        <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
      </li>
    );
  }
  if (!data) {
    return (
      <li>
        <Waiting rows={3} doing={t('taxonomy.history.loading')} />
      </li>
    );
  }
  const { edges, pageInfo } = data.skillChanges;
  return (
    <>
      {edges.length === 0 && <li className="subtle">{t('taxonomy.history.none')}</li>}
      {edges.map(({ node }) => (
        <Entry key={node.id} change={node} onUndone={onUndone} />
      ))}
      {last && pageInfo.hasNextPage && (
        <li>
          <Button variant="secondary" onClick={() => onMore(pageInfo.endCursor!)}>
            {t('taxonomy.history.more')}
          </Button>
        </li>
      )}
    </>
  );
}

function Entry({ change, onUndone }: { change: Change; onUndone: () => void }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { administersAll } = useViewer();
  const [asking, setAsking] = useState(false);
  const [{ fetching, error }, undo] = useMutation(UndoDocument);
  const what = t(`taxonomy.kind.${change.kind}`);
  return (
    <li data-undone={change.undone || undefined}>
      <time dateTime={change.at}>{moment(change.at)}</time>
      <div>
        <p>
          <strong>{change.undoes ? t('taxonomy.history.undid', { what }) : what}</strong>{' '}
          {change.undone && <Tag data-color="neutral">{t('taxonomy.history.undone')}</Tag>}
        </p>
        <p>
          <ChangeWords change={change} />
        </p>
        <p className="subtle">
          {change.by && <>{change.by}: </>}
          <q>{change.why}</q>
        </p>
      </div>
      {administersAll && !change.undone && !change.undoes && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('taxonomy.undo.of', { what })}
          onClick={() => setAsking(true)}
        >
          {t('taxonomy.undo.action')}
        </Button>
      )}
      {asking && (
        <Ask
          title={t('taxonomy.undo.of', { what })}
          what={<ChangeWords change={change} />}
          label={t('taxonomy.why')}
          help={t('taxonomy.whyShown')}
          action={t('taxonomy.undo.action')}
          busy={fetching}
          error={error}
          refused={t('taxonomy.undo.refused')}
          onSend={(why) =>
            void undo({ input: { id: change.id, why } }).then((result) => {
              if (result.error) return;
              setAsking(false);
              onUndone();
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
