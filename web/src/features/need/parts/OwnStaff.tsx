import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '~/kit/AskDialog';
import { useFormats } from '~/kit/format';
import type { Draft } from './draft';
import { NEW } from './storedNeed';
import { keepDraft, storedDraft, useDraftOwner } from './useDraft';

/** How many of the agency's own staff the same need would find as an internal one, and the way to ask them. */
export function OwnStaff({
  own,
  need,
  agency,
  draft,
  onInternal,
}: {
  own: number;
  need: string;
  agency: string;
  draft: Draft;
  /** Makes the need that is being written an internal one. */
  onInternal: () => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const navigate = useNavigate();
  const owner = useDraftOwner(agency);
  const [begun, setBegun] = useState<Draft | null>(null);
  const begin = () => {
    keepDraft(NEW, owner, { value: { ...draft, purpose: 'INTERNAL' }, version: null });
    void navigate({ to: '/needs/$need', params: { need: NEW } });
  };
  const ask = () => {
    if (need === NEW) {
      onInternal();
      return;
    }
    const other = storedDraft(NEW, owner)?.value;
    if (other && other.skills.length > 0) setBegun(other);
    else begin();
  };
  return (
    <Alert data-color="info" className="own-staff">
      <Heading level={2} data-size="2xs">
        {t('own.title', { count: own, n: count(own) })}
      </Heading>
      <Paragraph>{t('own.text')}</Paragraph>
      <Button variant="secondary" onClick={ask}>
        {t('own.ask')}
      </Button>
      {begun && (
        <AskDialog
          title={t('own.replace.title')}
          cancel={t('own.replace.keep')}
          buttons={<Button onClick={begin}>{t('own.replace.confirm')}</Button>}
          onClose={() => setBegun(null)}
        >
          <Paragraph>{t('own.replace.text', { title: begun.title.trim() || t('own.replace.untitled') })}</Paragraph>
        </AskDialog>
      )}
    </Alert>
  );
}
