import { useTranslation } from 'react-i18next';
import { useFormats } from './format';

const STEPS = 5;

/** How sure the evidence is: a small meter of five steps beside the figure and a word for it. */
export function CertaintyMeter({ certainty }: { certainty: number }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const word = certainty >= 80 ? 'high' : certainty >= 60 ? 'fair' : 'low';
  const filled = Math.max(1, Math.floor((certainty / 100) * STEPS));
  return (
    <div className="certainty">
      <span className="fit-label">{t('certainty.label')}</span>
      <span className="certainty-value">
        <span className="certainty-steps" aria-hidden="true">
          {Array.from({ length: STEPS }, (_, step) => (
            <i key={step} data-on={step < filled} />
          ))}
        </span>
        {t(`certainty.${word}`)} <span className="certainty-figure">{percent(certainty)}</span>
      </span>
    </div>
  );
}
