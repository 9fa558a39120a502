import { useTranslation } from 'react-i18next';
import type { Answer } from '~/features/matching/answers';
import { useFormats } from '~/kit/format';

type Specialist = Answer['matches'][number]['specialist'];

/** Whom a decision is about, in its sentences: somebody who is not named is "the specialist". */
export function useWhom(): (specialist: Specialist) => string {
  const { t } = useTranslation();
  return (specialist) => (specialist.__typename === 'Person' ? specialist.name : t('override.someone'));
}

/** That the motive may be read by the one it is about, and how to write it then. */
export function useMotiveHelp(): (specialist: Specialist) => string {
  const { t } = useTranslation();
  const whom = useWhom();
  const { capital } = useFormats();
  return (specialist) => t('override.motiveHelp', { name: capital(whom(specialist)) });
}
