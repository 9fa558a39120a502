import { Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Legend } from './parts/Legend';

/** What a table of matches is ordered by, and what its marks mean. */
export function HowOrdered() {
  const { t } = useTranslation();
  return (
    <div className="how-ordered">
      <Paragraph>
        {t('answer.order')}{' '}
        <DsLink asChild>
          <Link to="/ranking">{t('why.how')}</Link>
        </DsLink>
      </Paragraph>
      <Legend />
      <Paragraph className="subtle answer-keys">{t('answer.keys')}</Paragraph>
    </div>
  );
}
