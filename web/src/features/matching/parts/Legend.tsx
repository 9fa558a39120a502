import { useTranslation } from 'react-i18next';

/** What the marks of the strip mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      {(['full', 'striped', 'outline', 'empty'] as const).map((fill) => (
        <li key={fill}>
          <span className="strip-mark" data-fill={fill} aria-hidden="true">
            <span className="strip-fill" />
          </span>
          {t(`legend.${fill}`)}
        </li>
      ))}
      <li>
        <span className="strip-mark" data-fill="full" aria-hidden="true">
          <span className="strip-fill strip-half" />
        </span>
        {t('legend.low')}
      </li>
      <li>
        <span className="legend-must" aria-hidden="true">
          *
        </span>
        {t('legend.must')}
      </li>
    </ul>
  );
}
