import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyself } from './parts/myself';

/**
 * The one step that is left to whom nothing waits for: to choose who may find them, while they have not chosen. For others, and until it is
 * known, what is put `otherwise`.
 */
export function NextStep({ otherwise }: { otherwise: ReactNode }) {
  const { t } = useTranslation();
  const { me } = useMyself();
  if (!me?.person || me.person.holdings.length === 0 || me.visibility.some(({ chosen }) => chosen)) {
    return otherwise;
  }
  return (
    <Card data-color="accent" className="next-step">
      <Heading level={2} data-size="xs">
        {t('nextStep.title')}
      </Heading>
      <Paragraph>{t('nextStep.text')}</Paragraph>
      <Button asChild>
        <Link to="/me/visibility">{t('nextStep.choose')}</Link>
      </Button>
    </Card>
  );
}
