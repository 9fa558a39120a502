/** How a cell is drawn: had, narrower or broader, near, or nothing. Never by colour alone. */
export type CellFill = 'full' | 'striped' | 'outline' | 'empty';

export interface StripCell {
  key: string;
  label: string;
  fill: CellFill;
  /** How much of the asked level is reached, 0 to 1: how high the cell is filled. */
  reached: number;
  must: boolean;
  /** What is held in its place, where that is another skill. */
  held?: string;
  /** The whole cell in words. */
  text: string;
}

/** One cell for each asked skill; each opens its explanation. */
export function SkillStrip({
  cells,
  label,
  onOpen,
}: {
  cells: StripCell[];
  label: string;
  onOpen: (key: string) => void;
}) {
  return (
    <ul className="strip" aria-label={label}>
      {cells.map((cell) => (
        <li key={cell.key}>
          <button
            type="button"
            className="strip-cell"
            aria-label={cell.text}
            aria-haspopup="dialog"
            onClick={() => onOpen(cell.key)}
          >
            <span className="strip-mark" data-fill={cell.fill} aria-hidden="true">
              <span className="strip-fill" style={{ inlineSize: `${Math.round(cell.reached * 100)}%` }} />
            </span>
            <span className="strip-label" data-must={cell.must} aria-hidden="true">
              {cell.label}
            </span>
            {cell.held && (
              <span className="strip-held" aria-hidden="true">
                {cell.held}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
