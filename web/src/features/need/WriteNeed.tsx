import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way to a new need. */
export function WriteNeed() {
  const { t } = useTranslation();
  return (
    <Button asChild>
      <Link to="/needs/$need" params={{ need: 'new' }}>
        <PlusIcon aria-hidden />
        {t('needs.write')}
      </Link>
    </Button>
  );
}
