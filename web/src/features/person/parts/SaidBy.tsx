import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DescribedField } from '~/generated/graphql';

/** By whom something is said, and the step to say it oneself or to leave it to the list again. */
export function SaidBy({
  field,
  own,
  storedOwn,
  onSay,
  onGiveBack,
}: {
  field: DescribedField;
  /** Whether one says it, once this is saved. */
  own: boolean;
  /** Whether one says it now. */
  storedOwn: boolean;
  onSay: () => void;
  onGiveBack: () => void;
}) {
  const { t } = useTranslation();
  const by = own ? (storedOwn ? 'own' : 'ownThen') : storedOwn ? 'listThen' : 'list';
  const act = own ? 'giveBack' : 'say';
  return (
    <div className="said-by">
      <p role="status">{t(`aboutMe.by.${by}`)}</p>
      <Button
        type="button"
        variant="tertiary"
        data-color="accent"
        data-size="sm"
        aria-label={t(`aboutMe.${act}Of.${field}`)}
        onClick={own ? onGiveBack : onSay}
      >
        {t(`aboutMe.${act}`)}
      </Button>
    </div>
  );
}
