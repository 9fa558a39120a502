// "Closeness of a held skill t to an asked skill s", docs/matching.md.

// A function from an asked URI to a map from every held URI that is close to its tenths.
export function closenessOf({ groups, broader, related, same }) {
  const concept = concepts(same.filter(touchesNoGroup));
  const up = links(broader);
  const down = links(broader.map(([narrow, broad]) => [broad, narrow]));
  const aside = links(related.flatMap(([a, b]) => [[a, b], [b, a]]));
  const known = new Map();

  return (asked) => {
    if (!known.has(asked)) {
      known.set(asked, groups.has(asked) ? new Map() : closeTo(concept.of(asked)));
    }
    return known.get(asked);
  };

  function closeTo(s) {
    const tenths = new Map();
    const raise = (t, value) => tenths.set(t, Math.max(value, tenths.get(t) ?? 0));
    raise(s, 10);
    for (const t of from(down, s)) {
      raise(t, 9);
      from(down, t).forEach((u) => raise(u, 7));
    }
    from(aside, s).forEach((t) => raise(t, 5));
    for (const parent of from(up, s)) {
      raise(parent, 4);
      const children = from(down, parent);
      if (children.size <= 12) {
        children.forEach((t) => raise(t, 3));
      }
    }
    return new Map([...tenths].flatMap(([t, value]) => concept.members(t).map((uri) => [uri, value])));
  }

  function touchesNoGroup([a, b]) {
    return !groups.has(a) && !groups.has(b);
  }

  function links(pairs) {
    const targets = new Map();
    for (const [a, b] of pairs.filter(touchesNoGroup)) {
      const one = concept.of(a);
      const other = concept.of(b);
      if (one !== other) {
        targets.set(one, (targets.get(one) ?? new Set()).add(other));
      }
    }
    return targets;
  }

  function from(targets, one) {
    return targets.get(one) ?? new Set();
  }
}

// Skills that exact matches join, directly or in a chain. A concept is known by one of its members.
function concepts(pairs) {
  const beside = new Map();
  for (const [a, b] of [...pairs, ...pairs.map(([x, y]) => [y, x])]) {
    beside.set(a, [...(beside.get(a) ?? []), b]);
  }
  const name = new Map();
  const members = new Map();
  for (const first of beside.keys()) {
    if (!name.has(first)) {
      const found = [first];
      name.set(first, first);
      for (const uri of found) {
        for (const next of beside.get(uri)) {
          if (!name.has(next)) {
            name.set(next, first);
            found.push(next);
          }
        }
      }
      members.set(first, found);
    }
  }
  return { of: (uri) => name.get(uri) ?? uri, members: (concept) => members.get(concept) ?? [concept] };
}
