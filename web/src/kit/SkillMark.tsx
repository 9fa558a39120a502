/** How a skill is had: the very skill, a narrower one that counts, only something near it, or nothing. Never by colour alone. */
export type CellFill = 'full' | 'striped' | 'outline' | 'empty';

/** How a skill is had, drawn, with its level; the words beside it say the same. */
export function SkillMark({ fill, low = false, level }: { fill: CellFill; low?: boolean; level?: string }) {
  return <span className="skill-mark" data-fill={fill} data-low={low} data-level={level} aria-hidden="true" />;
}
