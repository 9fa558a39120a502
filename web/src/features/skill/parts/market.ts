/** Who offers a skill and who asks for it, an agency (or the small ones of a county) a row. */
export interface MarketRow {
  key: string;
  name: string;
  offered: number;
  independent: number;
  asked: number;
  needs: number;
}

interface Named {
  key: string;
  name: string;
}

export function marketRows(
  offers: { who: Named; people: number; independent: number }[],
  demands: { who: Named; people: number; needs: number }[],
): MarketRow[] {
  const rows = new Map<string, MarketRow>();
  const row = ({ key, name }: Named) => {
    const known = rows.get(key) ?? { key, name, offered: 0, independent: 0, asked: 0, needs: 0 };
    rows.set(key, known);
    return known;
  };
  for (const { who, people, independent } of offers) {
    const each = row(who);
    each.offered += people;
    each.independent += independent;
  }
  for (const { who, people, needs } of demands) {
    const each = row(who);
    each.asked += people;
    each.needs += needs;
  }
  return [...rows.values()].sort(
    (a, b) => b.offered - a.offered || b.asked - a.asked || a.name.localeCompare(b.name, 'sv'),
  );
}
