import { useTranslation } from 'react-i18next';
import type { Stage } from './job';

const steps = ['choose', 'files', 'tried', 'done'] as const;
type Step = (typeof steps)[number];

const at: Record<Stage | 'choose', Step> = {
  choose: 'choose',
  files: 'files',
  working: 'tried',
  tried: 'tried',
  done: 'done',
  stopped: 'tried',
};

/** Where on the way from a file to its report the reader is; what takes an import back has no files to send. */
export function Steps({ stage, withFiles = true }: { stage: Stage | 'choose'; withFiles?: boolean }) {
  const { t } = useTranslation();
  const taken = steps.filter((step) => withFiles || step !== 'files');
  const now = taken.indexOf(at[stage]);
  return (
    <ol className="steps" aria-label={t('imports.steps.label')}>
      {taken.map((step, index) => (
        <li key={step} aria-current={index === now ? 'step' : undefined} data-passed={index < now}>
          <span className="step-number" aria-hidden="true">
            {index < now ? '✓' : index + 1}
          </span>
          {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
