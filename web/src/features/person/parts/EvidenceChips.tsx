import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { asLevel } from '~/features/skill/levels';
import type { Evidence } from '~/generated/graphql';
import { useFormats } from '~/kit/format';

/** By what a skill is held: each evidence with its level, and until when it is valid where it ends. */
export function EvidenceChips({ held }: { held: { evidence: Evidence; level: number; validUntil?: string | null }[] }) {
  const { t } = useTranslation();
  const { capital, day } = useFormats();
  return (
    <ul className="evidence-chips">
      {held.map(({ evidence, level, validUntil }) => {
        const what = {
          evidence: capital(t(`evidence.${evidence}`)),
          level: t(`level.${asLevel(level)}.name`),
        };
        return (
          <li key={evidence}>
            <Tag data-color="neutral">
              {validUntil ? t('profile.heldUntil', { ...what, day: day(validUntil) }) : t('profile.heldBy', what)}
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}
