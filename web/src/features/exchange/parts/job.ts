import type { TFunction } from 'i18next';
import { graphql } from '~/generated/gql';
import type { ImportJobFragment, ImportKind, ImportState } from '~/generated/graphql';

export const ImportJobFields = graphql(`
  fragment ImportJob on Import {
    id
    kind
    agency {
      id
      ...AgencyName
    }
    state
    created
    files
    filesKept
    rehearsed
    behindAnother
    done
    total
    counts {
      of
      created
      changed
      unchanged
      leftOut
      mended
    }
    notes {
      file
      textSv: text(language: SV)
      textEn: text(language: EN)
    }
    people {
      kinds {
        kind
        count
      }
      unchanged
      staff
    }
    takesBack {
      id
      kind
      files
      created
    }
    ...ImportReturn
    filesWithBadRows
    failureSv: failure(language: SV)
    failureEn: failure(language: EN)
  }
`);

export const ImportQuery = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      ...ImportJob
    }
  }
`);

export const RehearseImportDocument = graphql(`
  mutation RehearseImport($input: ImportInput!) {
    rehearseImport(input: $input) {
      job {
        ...ImportJob
      }
    }
  }
`);

export const StartImportDocument = graphql(`
  mutation StartImport($input: ImportInput!) {
    startImport(input: $input) {
      job {
        ...ImportJob
      }
    }
  }
`);

export type Job = ImportJobFragment;

/** What is brought in from files; what takes an import back has none. */
export type FileKind = Exclude<ImportKind, 'UNDO'>;
export type FileJob = Job & { kind: FileKind };

export const hasFiles = (job: Job): job is FileJob => job.kind !== 'UNDO';

/** Whether it is said what would be, or what was. */
export type Tense = 'would' | 'was';

export const tenseOf = ({ rehearsed }: Pick<Job, 'rehearsed'>): Tense => (rehearsed ? 'would' : 'was');

/** What of an import the page shows. */
export type Stage = 'files' | 'working' | 'tried' | 'done' | 'stopped';

const atWork: ImportState[] = ['REHEARSING', 'WAITING', 'RUNNING'];

export const isAtWork = (state: ImportState): boolean => atWork.includes(state);

export function stageOf({ state, rehearsed }: Pick<Job, 'state' | 'rehearsed'>): Stage {
  if (isAtWork(state)) return 'working';
  if (state === 'DONE') return 'done';
  if (state === 'RECEIVING') return rehearsed ? 'tried' : 'files';
  return 'stopped';
}

/** How far taking an import back has come: nothing is done while it is only tried. */
export type Return = 'prepared' | 'working' | 'done' | 'stopped';

export function returnOf({ state, rehearsed }: Pick<Job, 'state' | 'rehearsed'>): Return {
  if (state === 'DONE') return 'done';
  if (rehearsed || state === 'RECEIVING') return 'prepared';
  return isAtWork(state) ? 'working' : 'stopped';
}

/** Whole percent of what is to be done; null where that is not known yet. */
export function percentOf({ done, total }: Pick<Job, 'done' | 'total'>): number | null {
  return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
}

export interface Sums {
  created: number;
  changed: number;
  unchanged: number;
  leftOut: number;
  mended: number;
}

export function sumOf(counts: readonly Sums[]): Sums {
  const sum = (of: keyof Sums) => counts.reduce((all, each) => all + each[of], 0);
  return {
    created: sum('created'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    leftOut: sum('leftOut'),
    mended: sum('mended'),
  };
}

/** What is called otherwise where an import is taken back. */
const ofUndo = ['RECEIVING', 'REHEARSING', 'RUNNING', 'DONE'] as const;

/** What is being done, or what came of it. */
export function doing(t: TFunction, { kind, state }: Pick<Job, 'kind' | 'state'>): string {
  const own = kind === 'UNDO' && ofUndo.find((each) => each === state);
  return own ? t(`imports.undo.doing.${own}`) : t(`imports.doing.${state}`);
}

const STEP = 25;

/** What is said aloud: at each quarter, not each second. */
export function announcement(t: TFunction, job: Job, percent: (n: number) => string): string {
  const reached = percentOf(job);
  const step = reached === null ? 0 : Math.floor(reached / STEP) * STEP;
  const state = doing(t, job);
  return isAtWork(job.state) && step > 0 && step < 100 ? t('imports.said', { state, percent: percent(step) }) : state;
}
