import { Button, Tag } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { Only } from '~/features/access/Only';
import { graphql } from '~/generated/gql';
import type { SkillHistoryQuery } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { Paged } from '~/kit/Paged';
import { Timeline, type Happening } from '~/kit/Timeline';
import { WordsDialog } from '~/kit/WordsDialog';
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
  const { t } = useTranslation();
  const { moment } = useFormats();
  const [undone, setUndone] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // The button that asked is gone with what it undid.
  useLayoutEffect(() => {
    if (undone > 0) list.current?.focus();
  }, [undone]);
  const happening = (change: Change): Happening => ({
    key: change.id,
    at: change.at,
    when: moment(change.at),
    what: <What change={change} />,
    undone: change.undone,
    act: !change.undone && !change.undoes && (
      <Only everywhere>
        <Undo
          change={change}
          onUndone={() => {
            setUndone(undone + 1);
            onUndone?.();
          }}
        />
      </Only>
    ),
  });
  return (
    <div className="taxonomy-history" tabIndex={-1} ref={list}>
      <Paged
        key={`${version} ${undone}`}
        query={HistoryDocument}
        variables={{ skill }}
        size={20}
        of={(data) => data.skillChanges}
        empty={<p className="subtle">{t('taxonomy.history.none')}</p>}
        doing={t('taxonomy.history.loading')}
      >
        {(rows, { arrived }) => <Timeline events={rows.map(({ node }) => happening(node))} arrived={arrived} />}
      </Paged>
    </div>
  );
}

function What({ change }: { change: Change }) {
  const { t } = useTranslation();
  const what = t(`taxonomy.kind.${change.kind}`);
  return (
    <>
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
    </>
  );
}

function Undo({ change, onUndone }: { change: Change; onUndone: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [{ fetching, error }, undo] = useMutation(UndoDocument);
  const title = t('taxonomy.undo.of', { what: t(`taxonomy.kind.${change.kind}`) });
  return (
    <>
      <Button variant="tertiary" data-size="sm" aria-label={title} onClick={() => setAsking(true)}>
        {t('taxonomy.undo.action')}
      </Button>
      {asking && (
        <WordsDialog
          title={title}
          what={<ChangeWords change={change} />}
          label={t('taxonomy.why')}
          help={t('taxonomy.whyShown')}
          missing={t('taxonomy.error.whyMissing')}
          action={t('taxonomy.undo.action')}
          busy={fetching}
          failures={error ? failuresOf(error) : []}
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
    </>
  );
}
