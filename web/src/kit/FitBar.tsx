import { useTranslation } from 'react-i18next';
import { useFormats } from './format';

/** How well what is held covers what is asked: a figure with a bar. */
export function FitBar({ fit }: { fit: number }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  return (
    <div className="fit">
      <span className="fit-head">
        <span className="fit-label">{t('fit.label')}</span>
        <strong className="fit-figure">{percent(fit)}</strong>
      </span>
      <span className="fit-track" aria-hidden="true">
        <span className="fit-fill" style={{ inlineSize: `${fit}%` }} />
      </span>
    </div>
  );
}
