import type { SkillRef } from '~/features/skill/SkillName';
import type { Language, TaxonomyChangeInput } from '~/generated/graphql';
import type { TaxonomyChangeName } from '../changeNames';

/** What somebody is writing; what a kind of change does not need stays as it is. */
export interface Draft {
  /** The skill that it is about; of a merger the one that is retired. */
  skill: SkillRef | null;
  /** With which it is merged. */
  other: SkillRef | null;
  /** Under which a new one belongs. */
  broader: SkillRef | null;
  kind: 'SKILL' | 'KNOWLEDGE';
  language: Language;
  labelSv: string;
  labelEn: string;
  label: string;
  why: string;
}

export type DraftError = 'skillMissing' | 'otherMissing' | 'nameMissing' | 'labelMissing' | 'whyMissing';

export const firstDraft: Draft = {
  skill: null,
  other: null,
  broader: null,
  kind: 'SKILL',
  language: 'SV',
  labelSv: '',
  labelEn: '',
  label: '',
  why: '',
};

/** What is missing before the change can be sent, in the order of the form. */
export function errorsOf(name: TaxonomyChangeName, draft: Draft): DraftError[] {
  const errors: DraftError[] = [];
  if (name !== 'new' && !draft.skill) errors.push('skillMissing');
  if (name === 'merge' && !draft.other) errors.push('otherMissing');
  if ((name === 'new' || name === 'rename') && !draft.labelSv.trim()) errors.push('nameMissing');
  if (name === 'synonym' && !draft.label.trim()) errors.push('labelMissing');
  if (!draft.why.trim()) errors.push('whyMissing');
  return errors;
}

/** What the server is sent, of a draft without errors: of a renaming with the version of the skill that was read. */
export function toInput(name: TaxonomyChangeName, draft: Draft, version: string | null): TaxonomyChangeInput {
  const skill = draft.skill?.id ?? '';
  const labels = { labelSv: draft.labelSv.trim(), labelEn: draft.labelEn.trim() || null };
  switch (name) {
    case 'new':
      return { add: { kind: draft.kind, ...labels, broader: draft.broader ? [draft.broader.id] : [] } };
    case 'rename':
      return { rename: { skill, ...labels, version: version ?? '' } };
    case 'synonym':
      return { addSynonym: { skill, language: draft.language, label: draft.label.trim() } };
    case 'merge':
      return { merge: { duplicate: skill, into: draft.other?.id ?? '' } };
  }
}

/** What may be done to a skill: groups and foreign frameworks are found by more words, and nothing else. */
export function possible(skill: { kind: string; scheme: string; status: string }): TaxonomyChangeName[] {
  if (skill.status === 'RETIRED') return [];
  if (skill.kind === 'GROUP' || skill.scheme === 'UK_GDD') return ['synonym'];
  return skill.scheme === 'LOCAL' ? ['synonym', 'merge', 'rename'] : ['synonym', 'merge'];
}
