// Pool, score, conditions and order, docs/matching.md. Dates and months are compared as the ISO texts they are written in.

const CONFIDENCE = { self: 6, course: 7, peer: 8, manager: 9, certified: 10 };

// Everybody in the pool, best first, each with the conditions they fail; the list also has the names of all conditions.
export function rank(world, closeness, need) {
  const asked = askedOf(need, closeness);
  const months = monthsOf(need.from < need.asOf.slice(0, 7) ? need.asOf.slice(0, 7) : need.from, need.to);
  const weights = sum(asked.map((s) => s.weight));
  const pool = [];
  for (const person of world.people) {
    const own = person.employments.some((e) => e.agency === need.agency && covers(e, need.asOf));
    const agencies = own && need.purpose === 'loan' ? [] : agenciesOf(world, person, need);
    if (agencies.length > 0) {
      let score = 0;
      let best = 0;
      for (const s of asked) {
        const held = person.assertions.filter((a) => s.close.has(a.skill));
        const fits = held.map((a) => s.close.get(a.skill) * Math.min(60, Math.floor((60 * a.level) / s.level)));
        const coverages = held.map((a, i) => fits[i] * confidence(a, need.asOf) * freshness(a, need.asOf));
        score += s.weight * Math.max(0, ...coverages);
        best += s.weight * Math.max(0, ...fits);
      }
      if (score > 0) {
        const found = foundAt(person, agencies, need, asked, months);
        pool.push({
          person: person.id,
          agency: found.agency,
          score,
          fit: Math.floor((100 * best) / (600 * weights)),
          certainty: best === 0 ? 0 : Math.floor((100 * score) / (100 * best)),
          free: found.free,
          known: knownUntil(person, months),
          tie: fnv(`${need.key}|${person.tieSeed}`),
          failed: found.failed,
        });
      }
    }
  }
  pool.sort((a, b) => b.score - a.score || order(a.tie, b.tie) || byCodePoint(a.person, b.person));
  pool.conditions = [...asked.filter((s) => s.must).map((s) => `must ${s.skill}`), ...COMMON];
  return pool;
}

const COMMON = ['employed', 'place', 'languages', 'share'];

// Each asked skill with the tenths of every held one that counts for it: what is had for one is near to none.
function askedOf({ skills }, closeness) {
  const having = (s, held) => (closeness(s.skill).get(held) ?? 0) >= (s.exactly ? 10 : 9);
  return skills.map((s) => ({
    ...s,
    has: (held) => having(s, held),
    close: new Map(
      [...closeness(s.skill)].filter(([held]) => having(s, held) || !skills.some((other) => having(other, held))),
    ),
  }));
}

// The last month to which a capacity is stated without a gap; null where not even of the first.
function knownUntil(person, months) {
  const unknown = months.findIndex((month) => !person.capacity.has(month));
  return (unknown < 0 ? months.at(-1) : months[unknown - 1]) ?? null;
}

// Where somebody may be found; nowhere for whoever may not be.
function agenciesOf(world, person, { purpose, agency, asOf }) {
  const chosen = person.visibility.get(purpose);
  const seen = chosen && chosen.choice !== 'hidden' && (chosen.until === '' || chosen.until >= asOf);
  if (!seen || person.protected) {
    return [];
  }
  const now = person.employments.filter((e) => covers(e, asOf) && shares(world, e.agency, agency, purpose, asOf));
  return [...new Set(now.map((e) => e.agency))];
}

// Fewest conditions failed, then most free in the least month, then the agency's id.
function foundAt(person, agencies, need, asked, months) {
  const all = agencies.map((agency) => {
    const free = Math.min(...months.map((month) => freeShare(person, agency, month)));
    return { agency, free, failed: failed(person, agency, need, asked, months, free) };
  });
  all.sort((a, b) => a.failed.length - b.failed.length || b.free - a.free || byCodePoint(a.agency, b.agency));
  return all[0];
}

function shares(world, agency, asker, purpose, asOf) {
  return (
    agency === asker ||
    purpose !== 'internal' &&
    world.sharing.some((s) => s.agency === agency && s.with === asker && s.purpose === purpose && covers(s, asOf))
  );
}

function covers({ from, to }, day) {
  return (from === '' || from <= day) && (to === '' || to >= day);
}

function confidence({ evidence, validUntil }, asOf) {
  const expired = evidence === 'certified' && validUntil !== '' && validUntil < asOf;
  return expired ? CONFIDENCE.self : CONFIDENCE[evidence];
}

function freshness({ lastUsed }, asOf) {
  if (lastUsed === '') {
    return 7;
  }
  const age = number(asOf.slice(0, 7)) - number(lastUsed);
  return age <= 24 ? 10 : age <= 48 ? 9 : age <= 72 ? 8 : 7;
}

function failed(person, agency, need, asked, months, free) {
  const has = (s) => person.assertions.some((a) => s.has(a.skill) && a.level >= s.level);
  const fulfilled = {
    employed: employedThroughout(person, agency, `${months[0]}-01`, lastDay(need.to)),
    place:
      need.places.length === 0 ||
      need.places.some((place) => person.places.includes(place)) ||
      (need.remote && person.remote),
    languages: need.languages.every((asked) => person.languages.some((own) => speaks(own, asked))),
    share: free >= need.share,
  };
  return [
    ...asked.filter((s) => s.must && !has(s)).map((s) => `must ${s.skill}`),
    ...COMMON.filter((condition) => !fulfilled[condition]),
  ];
}

/** A language is had with or without region, in any case; Norwegian by either of its written languages. */
function speaks(own, asked) {
  const [said, wanted] = [own, asked].map((tag) => tag.toLowerCase().replace(/-([a-z]{2}|[0-9]{3})\b/g, ''));
  return said === wanted || (wanted === 'no' && ['nb', 'nn'].includes(said));
}

function employedThroughout(person, agency, first, last) {
  for (let day = first; day <= last; day = nextDay(day)) {
    if (!person.employments.some((e) => e.agency === agency && covers(e, day))) {
      return false;
    }
  }
  return true;
}

function freeShare(person, agency, month) {
  const said = person.capacity.get(month);
  const lendable = said?.lendable ?? Math.min(100, summed(person.employments, month));
  const there = summed(person.employments.filter((e) => e.agency === agency), month);
  return Math.max(0, Math.min(there, lendable - (said?.absence ?? 0) - (said?.reserved ?? 0)));
}

// The least over the days of the month.
function summed(employments, month) {
  let least = Infinity;
  for (let day = `${month}-01`; day <= lastDay(month); day = nextDay(day)) {
    least = Math.min(least, sum(employments.filter((e) => covers(e, day)).map((e) => e.share)));
  }
  return least;
}

function fnv(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

function monthsOf(from, to) {
  const months = [];
  for (let n = number(from); n <= number(to); n++) {
    months.push(`${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

function number(month) {
  const [year, of] = month.split('-').map(Number);
  return year * 12 + of - 1;
}

function lastDay(month) {
  const [year, of] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}

function nextDay(day) {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byCodePoint(a, b) {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
