import type { AgencyChangeInput, AgencyKind, AgencyState, AgencyToChangeQuery } from '~/generated/graphql';
import type { AgencyChangeName } from '../changeNames';

/** An agency with what a change of it must know. */
export type ToChange = NonNullable<AgencyToChangeQuery['agency']>;

/** What can be done to an agency of this state. */
export const possible: Record<AgencyState, readonly AgencyChangeName[]> = {
  ACTIVE: ['rename', 'merge', 'split', 'leave', 'dissolve'],
  LEFT: ['rejoin', 'rename', 'dissolve'],
  DISSOLVED: [],
};

export interface Names {
  nameSv: string;
  nameEn: string;
  shortName: string;
}

export const noNames: Names = { nameSv: '', nameEn: '', shortName: '' };

/** An agency that comes of a change: one that is there, or a new one. */
export interface Target {
  agency: { id: string; name: string } | null;
  created: Names & { kind: AgencyKind; region: string; orgNumber: string };
}

export interface Successor {
  /** Tells the successors of one form apart. */
  key: number;
  target: Target;
}

export interface Draft {
  names: Names;
  others: { id: string; name: string }[];
  /** The id of the agency that goes on; empty for a new one. */
  into: string;
  created: Target['created'];
  successors: Successor[];
  goesOn: boolean;
  /** Which successor each unit and each account without a unit goes to, by its key; `STAYS` where the agency goes on. */
  units: Record<string, number>;
  accounts: Record<string, number>;
  openNeeds: number;
  /** Empty for today. */
  on: string;
  note: string;
}

/** What the server says is wrong with the fields, by their ids. */
export type Said = Partial<Record<string, string>>;

/** The key of the agency itself among its successors. */
export const STAYS = 0;

/** What must be mended before the change can be looked at. */
export type DraftError = 'nameMissing' | 'othersMissing' | 'successorsMissing' | 'successorNameMissing' | 'dayWrong';

const blankToNull = (text: string) => text.trim() || null;

const namesInput = ({ nameSv, nameEn, shortName }: Names) => ({
  nameSv: nameSv.trim(),
  nameEn: blankToNull(nameEn),
  shortName: blankToNull(shortName),
});

const targetInput = ({ agency, created }: Target) =>
  agency
    ? { agency: agency.id }
    : {
        created: {
          ...namesInput(created),
          kind: created.kind,
          region: created.region,
          orgNumber: blankToNull(created.orgNumber),
        },
      };

/** The successors of a split, the agency itself first where it goes on. */
export function successorKeys({ goesOn, successors }: Draft): number[] {
  return [...(goesOn ? [STAYS] : []), ...successors.map(({ key }) => key)];
}

/** The names of the agencies that are no more after the change. */
export function over(name: AgencyChangeName, agency: { id: string; name: string }, draft: Draft): string[] {
  switch (name) {
    case 'merge':
      return [agency, ...draft.others].filter(({ id }) => id !== draft.into).map((each) => each.name);
    case 'split':
      return draft.goesOn ? [] : [agency.name];
    case 'dissolve':
      return [agency.name];
    case 'rename':
    case 'leave':
    case 'rejoin':
      return [];
  }
}

export function errorsOf(name: AgencyChangeName, draft: Draft): DraftError[] {
  const errors: DraftError[] = [];
  if (name === 'rename' && !draft.names.nameSv.trim()) errors.push('nameMissing');
  if (name === 'merge') {
    if (draft.others.length === 0 && draft.into !== '') errors.push('othersMissing');
    if (draft.into === '' && !draft.created.nameSv.trim()) errors.push('nameMissing');
  }
  if (name === 'split') {
    if (successorKeys(draft).length < 2) errors.push('successorsMissing');
    if (draft.successors.some(({ target }) => !target.agency && !target.created.nameSv.trim()))
      errors.push('successorNameMissing');
  }
  return errors;
}

/** The id of the field that the server means, such as by `change.merge.into.created.orgNumber`. */
export function idOf(path: string, draft: Draft): string | undefined {
  const [, successor, field] =
    /\bchange\.(?:rename|merge\.into\.created|split\.successors\[(\d+)\]\.into\.created)\.(\w+)$/.exec(path) ?? [];
  if (!field) return undefined;
  return successor ? `successor-${successorKeys(draft)[Number(successor)]}-${field}` : `change-${field}`;
}

/** The change as the server reads it. What no successor was chosen for goes to the first. */
export function toInput(
  name: AgencyChangeName,
  agency: { id: string; units: string[]; accounts: string[] },
  draft: Draft,
): AgencyChangeInput {
  switch (name) {
    case 'rename':
      return { rename: { agency: agency.id, ...namesInput(draft.names) } };
    case 'merge':
      return {
        merge: {
          agencies: [agency.id, ...draft.others.map(({ id }) => id)],
          into: targetInput({ agency: draft.into ? { id: draft.into, name: '' } : null, created: draft.created }),
        },
      };
    case 'split': {
      const keys = successorKeys(draft);
      const chosen = (key: number | undefined) => (key !== undefined && keys.includes(key) ? key : keys[0]);
      return {
        split: {
          agency: agency.id,
          successors: keys.map((key) => ({
            into:
              key === STAYS
                ? { agency: agency.id }
                : targetInput(draft.successors.find((each) => each.key === key)!.target),
            units: agency.units.filter((unit) => chosen(draft.units[unit]) === key),
            accounts: agency.accounts.filter((account) => chosen(draft.accounts[account]) === key),
            takesOpenNeeds: chosen(draft.openNeeds) === key,
          })),
        },
      };
    }
    case 'dissolve':
      return { dissolve: { agency: agency.id } };
    case 'leave':
      return { leave: { agency: agency.id } };
    case 'rejoin':
      return { rejoin: { agency: agency.id } };
  }
}

/** The units with each one's depth, those below a unit right after it. */
export function inOrder<T extends { id: string; parent?: { id: string } | null }>(
  units: T[],
): { unit: T; depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parent: string | null, depth: number): { unit: T; depth: number }[] =>
    units
      .filter((unit) => (unit.parent && known.has(unit.parent.id) ? unit.parent.id : null) === parent)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** A unit and all below it. */
export function withThoseBelow(units: { id: string; parent?: { id: string } | null }[], unit: string): string[] {
  return [unit, ...units.filter(({ parent }) => parent?.id === unit).flatMap(({ id }) => withThoseBelow(units, id))];
}
