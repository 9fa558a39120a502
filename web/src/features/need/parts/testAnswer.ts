import { AGENCY, labelled } from '~/test/page';

const skill = (id: string) => ({ __typename: 'Skill', id, ...labelled(id) });

const held = (id: string, level: number) => ({
  __typename: 'HeldSkill',
  level,
  band: 'INDEPENDENT',
  evidence: 'MANAGER',
  expired: false,
  lastUsed: null,
  age: 'OLDER_OR_UNKNOWN',
  skill: skill(id),
});

const reason = (id: string, must: boolean, more: object) => ({
  __typename: 'SkillReason',
  asked: { __typename: 'AskedSkill', level: 3, weight: 5, must, exactly: false, skill: skill(id) },
  held: null,
  closeness: 0,
  relation: 'NONE',
  met: false,
  meets: null,
  part: 50,
  path: [],
  raises: [],
  ...more,
});

/** Somebody who has the skill `rpa`, and something that counts for more, and is near to `java`. */
export const match = (rank: number, name = `Person ${rank}`) => ({
  __typename: 'Match',
  rank,
  fit: 80,
  certainty: 70,
  freeShare: 60,
  knownUntil: '2027-02',
  knownToEnd: false,
  override: null as object | null,
  specialist: {
    __typename: 'Person',
    id: name,
    name,
    title: 'jurist',
    languages: [],
    agency: { __typename: 'Agency', ...AGENCY },
    places: [],
  },
  reasons: [
    reason('rpa', true, { held: held('bots', 5), relation: 'RELATED', met: true, meets: held('rpa', 3) }),
    reason('java', false, { held: held('kotlin', 2), relation: 'SIBLING' }),
  ],
});

/** What could be asked for less strictly, of no skill. */
export const relaxation = (kind: string, adds: number, value: number | null = null) => ({
  __typename: 'Relaxation',
  kind,
  value,
  adds,
  skill: null,
});

/** An answer to the need `42` as the fake server of the tests gives it. */
export const answer = (matches: ReturnType<typeof match>[], more: object = {}) => ({
  matchNeed: {
    answer: {
      __typename: 'MatchAnswer',
      id: `search ${matches.length}`,
      rankingKey: 'key',
      asOf: '2026-12-01',
      poolSize: 60,
      covered: 1,
      ownStaff: null,
      partCount: 0,
      parts: [],
      together: [],
      nearMisses: [],
      relaxations: [relaxation('REMOTE', 2)],
      twoChanges: [],
      conditions: [
        { fail: 4, failOnly: 1, condition: { __typename: 'Condition', kind: 'SHARE', skill: null } },
        { fail: 50, failOnly: 6, condition: { __typename: 'Condition', kind: 'MUST', skill: skill('rpa') } },
      ],
      matches: {
        totalCount: matches.length,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: matches.map((node) => ({ node })),
      },
      ...more,
    },
  },
});

export const lacksPlace = { __typename: 'Condition', kind: 'PLACE', skill: null };
export const lacksTime = { __typename: 'Condition', kind: 'SHARE', skill: null };
