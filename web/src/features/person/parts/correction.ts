import type { CorrectPersonInput, StaffRecordQuery } from '~/generated/graphql';
import type { Stored } from '~/kit/useEdited';

export type StaffRecord = StaffRecordQuery['staffRecord'];

/** An employment as it is typed. */
export interface EmploymentDraft {
  unit: string;
  from: string;
  to: string;
  share: string;
  title: string;
}

/** What an agency has of somebody, as it is typed. */
export interface RecordDraft {
  givenName: string;
  familyName: string;
  employments: EmploymentDraft[];
}

export const newEmployment: EmploymentDraft = { unit: '', from: '', to: '', share: '100', title: '' };

/** As it is stored. */
export const storedRecord = ({ givenName, familyName, employments, version }: StaffRecord): Stored<RecordDraft> => ({
  value: {
    givenName: givenName ?? '',
    familyName,
    employments: employments.map(({ unit, from, to, share, title }) => ({
      unit: unit.id,
      from,
      to: to ?? '',
      share: String(share),
      title: title ?? '',
    })),
  },
  version,
});

export const nameOf = ({ givenName, familyName }: Pick<RecordDraft, 'familyName'> & { givenName?: string | null }) =>
  [givenName, familyName].filter(Boolean).join(' ');

/** What can be wrong before it is sent. */
export type Fault = 'familyName' | 'none' | 'unit' | 'from' | 'order' | 'share' | 'twice';

const isShare = (text: string) => /^[0-9]+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 100;

/** What is wrong, by the fields as the server calls them. */
export function faultsOf({ familyName, employments }: RecordDraft): Partial<Record<string, Fault>> {
  const faults: Partial<Record<string, Fault>> = {};
  if (!familyName.trim()) faults['input.familyName'] = 'familyName';
  if (employments.length === 0) faults['input.employments'] = 'none';
  employments.forEach(({ unit, from, to, share }, index) => {
    const field = `input.employments[${index}]`;
    const earlier = employments.slice(0, index);
    if (!unit) faults[`${field}.unit`] = 'unit';
    if (!from) faults[`${field}.from`] = 'from';
    else if (unit && earlier.some((other) => other.unit === unit && other.from === from)) {
      faults[`${field}.from`] = 'twice';
    }
    if (from && to && to < from) faults[`${field}.to`] = 'order';
    if (!isShare(share)) faults[`${field}.share`] = 'share';
  });
  return faults;
}

/** What is sent of it. */
export const inputOf = (person: string, draft: RecordDraft, version: string, why: string): CorrectPersonInput => ({
  person,
  version,
  givenName: draft.givenName.trim() || null,
  familyName: draft.familyName.trim(),
  employments: draft.employments.map(({ unit, from, to, share, title }) => ({
    unit,
    from,
    to: to || null,
    share: Number(share),
    title: title.trim() || null,
  })),
  why: why.trim(),
});
