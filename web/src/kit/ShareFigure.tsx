import { useFormats } from './format';

/** A share in percent with a bar below it, for a column that says what it is of. */
export function ShareFigure({ percent: value }: { percent: number }) {
  const { percent } = useFormats();
  return (
    <span className="share-figure">
      <strong>{percent(value)}</strong>
      <span className="fit-track" aria-hidden="true">
        <span className="fit-fill" style={{ inlineSize: `${value}%` }} />
      </span>
    </span>
  );
}
