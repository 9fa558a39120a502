import type { Hit } from './useGroups';

/** What was found, and what tells it from others of its name. */
export function HitLine({ hit: { name, note } }: { hit: Pick<Hit, 'name' | 'note'> }) {
  return (
    <span className="hit">
      <span className="hit-label">{name}</span>
      {note && <span className="hit-note">{note}</span>}
    </span>
  );
}
