import { useTranslation } from 'react-i18next';
import { SkillMark } from '~/kit/SkillMark';

/** What the marks of the table mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      {(['full', 'striped', 'outline', 'empty'] as const).map((fill) => (
        <li key={fill}>
          <SkillMark fill={fill} level={fill === 'empty' ? undefined : '3'} />
          {t(`legend.${fill}`)}
        </li>
      ))}
      <li>
        <SkillMark fill="full" low level="2" />
        {t('legend.low')}
      </li>
    </ul>
  );
}
