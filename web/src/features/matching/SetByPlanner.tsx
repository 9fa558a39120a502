import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import type { Match } from './parts/match';

/** That a planner set another place than the computed one, and why; nothing where none did. */
export function SetByPlanner({ match }: { match: Match }) {
  const { t } = useTranslation();
  const { count, moment } = useFormats();
  const { override } = match;
  if (!override) return null;
  return (
    <p className="match-override">
      <strong>
        {!override.place
          ? t('override.aside')
          : override.place === override.computed
            ? t('override.back')
            : t('override.place', { place: count(override.place) })}
      </strong>{' '}
      {override.motive && <q>{override.motive}</q>}{' '}
      <span className="subtle">
        {t(override.by ? 'override.whenBy' : 'override.when', {
          computed: count(override.computed),
          at: moment(override.at),
          by: override.by,
        })}
      </span>
    </p>
  );
}
