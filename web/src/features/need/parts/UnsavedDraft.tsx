import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NEW } from './storedNeed';
import { storedDraft, useDraftOwner } from './useDraft';

/** The way back to the need that the viewer has begun to write for the agency; nothing where there is none. */
export function UnsavedDraft({ agency }: { agency: string }) {
  const { t } = useTranslation();
  const draft = storedDraft(NEW, useDraftOwner(agency));
  if (!draft) return null;
  return (
    <p className="draft-note">
      {t('needs.draft', { title: draft.value.title.trim() || t('needs.untitled') })}{' '}
      <DsLink asChild>
        <Link to="/needs/$need" params={{ need: NEW }}>
          {t('needs.goOn')}
        </Link>
      </DsLink>
    </p>
  );
}
