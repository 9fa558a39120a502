import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { graphql } from '~/generated/gql';
import type { StaffColumn } from '~/generated/graphql';
import type { List } from './list';

export const ChooseImportColumnsDocument = graphql(`
  mutation ChooseImportColumns($input: ChooseImportColumnsInput!) {
    chooseImportColumns(input: $input) {
      job {
        ...ImportJob
      }
    }
  }
`);

/** What somebody said of a heading, and what has come of it. */
export interface Choice {
  /** What it holds; null: that it is not read. */
  column: StaffColumn | null;
  saving: boolean;
  failure?: Failure;
  /** The list as it was when that was saved: it holds until there is another. */
  over?: List;
}

/**
 * What somebody says of the columns of a list, each at once. The answer makes what was asked of the import old, so that the list
 * is read anew.
 */
export function useColumnChoices(id: string, list: List | undefined) {
  const [, run] = useMutation(ChooseImportColumnsDocument);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [last, setLast] = useState<string | null>(null);
  const now = useRef(list);
  useEffect(() => {
    now.current = list;
  }, [list]);

  const put = (heading: string, choice: Choice) => setChoices((before) => new Map(before).set(heading, choice));
  const choose = async (heading: string, column: StaffColumn | null) => {
    setLast(heading);
    put(heading, { column, saving: true });
    const { error } = await run({ input: { id, columns: [{ heading, column }] } });
    const failure = error && (failuresOf(error)[0] ?? { code: 'INTERNAL', message: '' });
    put(heading, failure ? { column, saving: false, failure } : { column, saving: false, over: now.current });
  };

  /** What was said of a heading and does not stand in the list yet. */
  const choiceOf = (heading: string): Choice | undefined => {
    const choice = choices.get(heading);
    return choice && (choice.saving || choice.failure || choice.over === list) ? choice : undefined;
  };
  return {
    choose,
    choiceOf,
    saving: [...choices.values()].some(({ saving }) => saving),
    /** The heading of which something was said last. */
    last,
  };
}
