import { useState } from 'react';
import { useClient } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { skillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { AskedInTextQuery } from '~/generated/graphql';
import type { Proposal } from './proposals';

const AskedQuery = graphql(`
  query AskedInText($text: String!) {
    suggestSkillsInText(text: $text) {
      asked {
        roles {
          quote
          guess
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
        }
        skills {
          quote
          guess
          skill {
            id
            ...SkillName
          }
          level {
            level
            quote
            guess
          }
          demand {
            must
            quote
            guess
          }
        }
        shares {
          percent
          quote
          guess
        }
        periods {
          from
          to
          months
          quote
          guess
        }
        headcounts {
          people
          quote
          guess
        }
        places {
          quote
          guess
          place {
            name
            region {
              code
              name
            }
          }
        }
        remote {
          remote
          quote
          guess
        }
        languages {
          code
          must
          quote
          guess
        }
      }
    }
  }
`);

type Asked = AskedInTextQuery['suggestSkillsInText']['asked'];

/** What was read, in the order in which it is shown; required skills before others. */
function proposalsOf({ roles, skills, shares, periods, headcounts, places, remote, languages }: Asked): Proposal[] {
  const rank = (must: boolean | undefined) => (must === undefined ? 1 : must ? 0 : 2);
  return [
    ...roles.map(({ roleProfile: { id, nameSv, nameEn }, quote, guess }) => ({
      kind: 'role' as const,
      key: `role ${id}`,
      id,
      sv: nameSv,
      en: nameEn,
      quote,
      guess,
    })),
    ...skills
      .map(({ skill, level, demand, quote, guess }) => ({
        kind: 'skill' as const,
        key: `skill ${skill.id}`,
        skill: skillRef(skill),
        level: level ?? null,
        demand: demand ?? null,
        quote,
        guess,
      }))
      .sort((one, other) => rank(one.demand?.must) - rank(other.demand?.must)),
    ...shares.map((share) => ({ kind: 'share' as const, key: `share ${share.percent}`, ...share })),
    ...periods.map(({ from, to, months, ...read }, index) => ({
      kind: 'period' as const,
      key: `period ${index}`,
      from: from ?? null,
      to: to ?? null,
      months: months ?? null,
      ...read,
    })),
    ...headcounts.map((count) => ({ kind: 'headcount' as const, key: `headcount ${count.people}`, ...count })),
    ...places.map(({ place: { name, region }, quote, guess }) => ({
      kind: 'place' as const,
      key: `place ${name}`,
      name,
      code: region.code,
      region: region.name,
      quote,
      guess,
    })),
    ...(remote ? [{ kind: 'remote' as const, key: 'remote', ...remote }] : []),
    ...languages.map(({ must, ...language }) => ({
      kind: 'language' as const,
      key: `language ${language.code}`,
      must: must ?? null,
      ...language,
    })),
  ];
}

type State =
  | { state: 'idle' }
  | { state: 'reading' }
  | { state: 'failed'; failures: Failure[] }
  | { state: 'read'; found: Proposal[] };

/** Has a text read when it is asked for, never while it is typed. */
export function useReadText() {
  const client = useClient();
  const [state, setState] = useState<State>({ state: 'idle' });
  return {
    ...state,
    read: async (text: string) => {
      setState({ state: 'reading' });
      const { data, error } = await client.query(AskedQuery, { text }).toPromise();
      setState(
        data
          ? { state: 'read', found: proposalsOf(data.suggestSkillsInText.asked) }
          : { state: 'failed', failures: error ? failuresOf(error) : [] },
      );
    },
    clear: () => setState({ state: 'idle' }),
  };
}
