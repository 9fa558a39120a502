import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '~/kit/AskDialog';
import { copyOf, type Draft } from './draft';
import { leaveNotice } from './notices';
import { NEW } from './storedNeed';
import { keepDraft, storedDraft, useDraftOwner } from './useDraft';

/** Writes another need like this one, for the agency that is acted for; asks where a draft stands in its way. */
export function CopyNeed({ draft, agency }: { draft: Draft; agency: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const owner = useDraftOwner(agency);
  const [asking, setAsking] = useState(false);
  const there = asking ? storedDraft(NEW, owner) : null;
  const copy = () => {
    const made = copyOf(draft, t('need.copy.titled', { title: draft.title.trim() || t('needs.untitled') }));
    keepDraft(NEW, owner, { value: made, version: null });
    leaveNotice(made.from === draft.from ? 'copied' : 'copiedLater');
    void navigate({ to: '/needs/$need', params: { need: NEW } });
  };
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        onClick={() => {
          if (storedDraft(NEW, owner)) setAsking(true);
          else copy();
        }}
      >
        {t('need.copy.action')}
      </Button>
      {there && (
        <AskDialog
          title={t('need.copy.title')}
          buttons={<Button onClick={copy}>{t('need.copy.replace')}</Button>}
          cancel={t('need.copy.keep')}
          onClose={() => setAsking(false)}
        >
          <Paragraph>
            {t('need.copy.text', {
              title: there.value.title.trim() || t('needs.untitled'),
              count: there.value.skills.length,
            })}
          </Paragraph>
        </AskDialog>
      )}
    </>
  );
}
