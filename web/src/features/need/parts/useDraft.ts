import { useMemo } from 'react';
import { useViewer } from '~/features/access/viewer';
import { read, write } from '~/kit/storage';
import { useEdited, type Kept, type Stored } from '~/kit/useEdited';
import { emptyDraft, type Draft, type DraftSkill } from './draft';

/** Whose a draft is: what somebody writes for one agency is nothing that another agency asks for. */
export interface DraftOwner {
  account: string;
  agency: string;
}

/** The viewer, writing for an agency. */
export function useDraftOwner(agency: string): DraftOwner {
  const account = useViewer().person?.id ?? '';
  return useMemo(() => ({ account, agency }), [account, agency]);
}

const keyOf = (need: string, { account, agency }: DraftOwner) => `samsas.need.${account}.${agency}.${need}`;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What an older version kept, or somebody's hand changed, with what it lacks; null where it is none. */
function draftOf(kept: Partial<Draft> | undefined): Draft | null {
  if (!kept || !Array.isArray(kept.skills)) return null;
  const usual = emptyDraft();
  const { from, to } = { ...usual, ...kept };
  const skills = kept.skills.map((each: DraftSkill) => ({ ...each, exactly: each.exactly ?? false }));
  const months = MONTH.test(from) && MONTH.test(to) ? { from, to } : { from: usual.from, to: usual.to };
  return { ...usual, ...kept, ...months, skills };
}

/** What this browser kept of a need, and over which version; null where it kept nothing that can be read. */
export function storedDraft(need: string, owner: DraftOwner): Stored<Draft> | null {
  try {
    const kept = JSON.parse(read(keyOf(need, owner)) ?? 'null') as Partial<Stored<Partial<Draft>>> | null;
    const value = draftOf(kept?.value);
    return value && { value, version: kept?.version ?? null };
  } catch {
    return null;
  }
}

/** Keeps a draft for the page on which it is written, or forgets it. */
export function keepDraft(need: string, owner: DraftOwner, typed: Stored<Draft> | null): void {
  write(keyOf(need, owner), typed && JSON.stringify(typed));
}

/** A draft that is kept at every change. It is written over the stored need, or an empty one. */
export function useDraft(need: string, owner: DraftOwner, stored: Stored<Draft>) {
  const kept = useMemo<Kept<Draft>>(
    () => ({
      read: () => storedDraft(need, owner),
      write: (typed) => keepDraft(need, owner, typed),
    }),
    [need, owner],
  );
  const { value: draft, ...edited } = useEdited(stored, kept);
  return { draft, ...edited };
}
