import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';

export interface SkillUse {
  people: number;
  needs: number;
  roles: number;
}

/** How many would feel a change of a skill; for those who decide alone. */
export function Use({ use }: { use: SkillUse | null | undefined }) {
  const { t } = useTranslation();
  const { count, list } = useFormats();
  if (!use) return null;
  return (
    <span className="subtle">
      {list([
        use.people === 0
          ? t('taxonomy.use.few')
          : t('taxonomy.use.people', { count: use.people, n: count(use.people) }),
        t('taxonomy.use.needs', { count: use.needs }),
        t('taxonomy.use.roles', { count: use.roles }),
      ])}
    </span>
  );
}
