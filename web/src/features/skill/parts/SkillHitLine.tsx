import { useTranslation } from 'react-i18next';
import { SkillName, skillRef } from '../SkillName';
import type { SkillHit } from './skillHits';

/** A proposed skill; where a synonym or the other language was hit, that too. */
export function SkillHitLine({ hit }: { hit: SkillHit }) {
  const { t, i18n } = useTranslation();
  const { sv, en } = skillRef(hit.skill);
  const shown = (i18n.language === 'en' ? en : sv).text;
  const other = hit.matched.text.toLocaleLowerCase() !== shown.toLocaleLowerCase();
  return (
    <span className="hit">
      <span className="hit-label">
        <SkillName skill={hit.skill} />
      </span>
      <span className="hit-note">
        {other && (
          <span>
            {t('skillSearch.matched')} <span lang={hit.matched.language.toLowerCase()}>{hit.matched.text}</span>
          </span>
        )}
        {hit.skill.scheme === 'LOCAL' && <span>{t('scheme.LOCAL')}</span>}
      </span>
    </span>
  );
}
