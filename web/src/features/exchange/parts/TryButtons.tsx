import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/** On from the files, where there are any, and back to where they were changed from. */
export function TryButtons({ busy, onTry, onBack }: { busy: boolean; onTry?: () => void; onBack?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="buttons">
      {onTry && (
        <Button disabled={busy} onClick={onTry}>
          {t('imports.files.try')}
        </Button>
      )}
      {onBack && (
        <Button variant="secondary" onClick={onBack}>
          {t('imports.files.back')}
        </Button>
      )}
    </div>
  );
}
