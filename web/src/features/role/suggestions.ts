import { useEffect, useState } from 'react';
import { useClient, useQuery, type Client, type CombinedError } from 'urql';
import { skillRef, type NamedSkill, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { SuggestionKind, SuggestionsForTitleQuery, TitleBasis } from '~/generated/graphql';
import { useDebounced } from '~/kit/debounced';
import type { LabelText } from '~/kit/Labelled';

const TitleQuery = graphql(`
  query SuggestionsForTitle($title: String!) {
    suggestSkillsForTitle(title: $title) {
      meanings {
        basis
        certain
        roleProfile {
          id
          nameSv: name(language: SV) {
            text
            language
          }
          nameEn: name(language: EN) {
            text
            language
          }
        }
        occupation {
          id
          labelSv: label(language: SV) {
            text
            language
          }
          labelEn: label(language: EN) {
            text
            language
          }
        }
      }
      skills {
        level
        guess
        grounds {
          kind
        }
        skill {
          id
          ...SkillName
        }
      }
    }
  }
`);

const OccupationQuery = graphql(`
  query OccupationSkills($id: ID!) {
    occupation(id: $id) {
      id
      essentialSkills {
        id
        ...SkillName
      }
      optionalSkills {
        id
        ...SkillName
      }
    }
  }
`);

const RoleQuery = graphql(`
  query RoleSuggestions($id: ID!) {
    roleProfile(id: $id) {
      id
      requirements {
        level
        skill {
          id
          ...SkillName
        }
      }
    }
  }
`);

const TextQuery = graphql(`
  query SuggestionsInText($text: String!) {
    suggestSkillsInText(text: $text) {
      skills {
        level
        skill {
          id
          ...SkillName
        }
      }
    }
  }
`);

/** What the server takes for a title. */
const LONGEST_TITLE = 200;

/** A skill to ask somebody about; it says nothing of anybody. */
export interface Suggested {
  skill: SkillRef;
  /** What a role asks for. */
  level: number | null;
  kind: SuggestionKind;
  /** Whether it rests on nothing but a guess of what a title means. */
  guess: boolean;
}

/** An occupation or a role that a title may mean. */
export interface Named {
  id: string;
  kind: 'role' | 'occupation';
  sv: LabelText;
  en: LabelText;
  /** How it is known. */
  basis: TitleBasis;
  /** Whether it may be chosen before whoever has the title has said so. */
  certain: boolean;
}

type Meaning = SuggestionsForTitleQuery['suggestSkillsForTitle']['meanings'][number];

function named({ roleProfile, occupation, basis, certain }: Meaning): Named[] {
  return [
    ...(roleProfile
      ? [{ id: roleProfile.id, kind: 'role' as const, sv: roleProfile.nameSv, en: roleProfile.nameEn, basis, certain }]
      : []),
    ...(occupation
      ? [
          {
            id: occupation.id,
            kind: 'occupation' as const,
            sv: occupation.labelSv,
            en: occupation.labelEn,
            basis,
            certain,
          },
        ]
      : []),
  ];
}

/** What a title is recognised as, asked once the typing rests. */
export function useRecognised(title: string) {
  const asked = useDebounced(title.trim().slice(0, LONGEST_TITLE), 300);
  const [{ data, error, fetching }, again] = useQuery({
    query: TitleQuery,
    variables: { title: asked },
    pause: asked.length < 2,
  });
  const found = asked.length < 2 ? undefined : data?.suggestSkillsForTitle;
  return {
    named: found?.meanings.flatMap(named) ?? [],
    asking: fetching || asked !== title.trim().slice(0, LONGEST_TITLE),
    error,
    idle: title.trim().length < 2,
    again: () => again({ requestPolicy: 'network-only' }),
  };
}

const order: SuggestionKind[] = ['ROLE', 'TEXT', 'ESSENTIAL', 'OPTIONAL'];

/** Each skill once, for the best reason. */
export function merge(suggested: Suggested[]): Suggested[] {
  const best = new Map<string, Suggested>();
  for (const kind of order) {
    for (const each of suggested) {
      if (each.kind !== kind) continue;
      const before = best.get(each.skill.id);
      if (!before) best.set(each.skill.id, each);
      else if (before.level === null && each.level !== null) best.set(each.skill.id, { ...before, level: each.level });
    }
  }
  return [...best.values()];
}

const of = (kind: SuggestionKind, skills: NamedSkill[]): Suggested[] =>
  skills.map((skill) => ({ skill: skillRef(skill), level: null, kind, guess: false }));

async function ofOne(client: Client, { id, kind }: { id: string; kind: Named['kind'] }): Promise<Suggested[]> {
  if (kind === 'role') {
    const { data, error } = await client.query(RoleQuery, { id }).toPromise();
    if (error) throw error;
    return (
      data?.roleProfile?.requirements.map(({ level, skill }) => ({
        skill: skillRef(skill),
        level,
        kind: 'ROLE',
        guess: false,
      })) ?? []
    );
  }
  const { data, error } = await client.query(OccupationQuery, { id }).toPromise();
  if (error) throw error;
  return [
    ...of('ESSENTIAL', data?.occupation?.essentialSkills ?? []),
    ...of('OPTIONAL', data?.occupation?.optionalSkills ?? []),
  ];
}

async function inText(client: Client, text: string): Promise<Suggested[]> {
  if (!text) return [];
  const { data, error } = await client.query(TextQuery, { text }).toPromise();
  if (error) throw error;
  return (
    data?.suggestSkillsInText.skills.map(({ level, skill }) => ({
      skill: skillRef(skill),
      level: level ?? null,
      kind: 'TEXT' as const,
      guess: false,
    })) ?? []
  );
}

type State<T> = { state: 'asking' } | { state: 'failed'; error: CombinedError } | { state: 'here'; found: T };

/** The skills of the chosen occupations and roles, and those that a text speaks of. */
export function useSuggestions(chosen: { id: string; kind: Named['kind'] }[], text: string) {
  const client = useClient();
  const [answer, setAnswer] = useState<{ key: string; state: State<Suggested[]> } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([chosen.map(({ id, kind }) => ({ id, kind })), text.trim(), attempt]);
  useEffect(() => {
    let left = false;
    const [picks, words] = JSON.parse(key) as [{ id: string; kind: Named['kind'] }[], string];
    Promise.all([...picks.map((each) => ofOne(client, each)), inText(client, words)]).then(
      (found) => {
        if (!left) setAnswer({ key, state: { state: 'here', found: merge(found.flat()) } });
      },
      (error: unknown) => {
        if (!left) setAnswer({ key, state: { state: 'failed', error: error as CombinedError } });
      },
    );
    return () => {
      left = true;
    };
  }, [client, key]);
  const state: State<Suggested[]> = answer?.key === key ? answer.state : { state: 'asking' };
  return { ...state, again: () => setAttempt(attempt + 1) };
}

/** The skills that each of several titles suggests. */
export function useSkillsOfTitles(titles: string[]) {
  const client = useClient();
  const [answers, setAnswers] = useState<Record<string, State<Suggested[]>>>({});
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(titles);
  useEffect(() => {
    let left = false;
    for (const title of JSON.parse(key) as string[]) {
      void client
        .query(TitleQuery, { title: title.slice(0, LONGEST_TITLE) })
        .toPromise()
        .then(({ data, error }) => {
          if (left) return;
          const state: State<Suggested[]> = data
            ? {
                state: 'here',
                found: merge(
                  data.suggestSkillsForTitle.skills.map(({ skill, level, grounds, guess }) => ({
                    skill: skillRef(skill),
                    level: level ?? null,
                    kind: grounds[0]?.kind ?? 'OPTIONAL',
                    guess,
                  })),
                ),
              }
            : { state: 'failed', error: error! };
          setAnswers((before) => ({ ...before, [title]: state }));
        });
    }
    return () => {
      left = true;
    };
  }, [client, key, attempt]);
  return {
    of: (title: string): State<Suggested[]> => answers[title] ?? { state: 'asking' },
    again: () => setAttempt(attempt + 1),
  };
}
