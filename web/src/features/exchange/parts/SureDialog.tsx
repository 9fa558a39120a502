import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ActingFor } from '~/features/access/ActingFor';
import type { ViewerAgency } from '~/features/access/viewer';
import { AskDialog } from '~/kit/AskDialog';
import { useFormats } from '~/kit/format';

/** Asks once more before a large part of the staff leaves. */
export function SureDialog({
  agency,
  leaving,
  staff,
  last,
  onSure,
  onClose,
}: {
  /** Whose staff it is. */
  agency?: ViewerAgency;
  leaving: number;
  staff: number;
  last: string;
  onSure: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { count, day, percent } = useFormats();
  const n = count(leaving);
  return (
    <AskDialog
      title={t('imports.sure.title', { n })}
      buttons={
        <Button data-color="danger" onClick={onSure}>
          {t('imports.sure.confirm', { n })}
        </Button>
      }
      cancel={t('imports.sure.cancel')}
      onClose={onClose}
    >
      <ActingFor agency={agency} />
      <Paragraph>
        {t('imports.sure.share', {
          n,
          staff: count(staff),
          share: percent(Math.round((100 * leaving) / staff)),
          day: day(last),
        })}
      </Paragraph>
      <Paragraph>{t('imports.sure.why')}</Paragraph>
    </AskDialog>
  );
}
