import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import type { Draft } from './draft';
import { NEW } from './storedNeed';
import { storedDraft, useDraftOwner } from './useDraft';

/** The drafts of new needs that the viewer has begun for other agencies: they stay there, unless a copy is asked for. */
export function DraftsElsewhere({ agency, onCopy }: { agency: string; onCopy: (draft: Draft) => void }) {
  const { t, i18n } = useTranslation();
  const { agencies } = useViewer();
  const { account } = useDraftOwner(agency);
  return agencies
    .filter(({ id }) => id !== agency)
    .map((each) => {
      const draft = storedDraft(NEW, { account, agency: each.id });
      const name = agencyName(each, i18n.language);
      return (
        draft && (
          <p key={each.id} className="draft-note">
            {t('need.draft.elsewhere', { agency: name, title: draft.value.title.trim() || t('needs.untitled') })}{' '}
            <Button
              type="button"
              variant="tertiary"
              data-size="sm"
              aria-label={t('need.draft.copyFrom', { agency: name })}
              onClick={() => onCopy(draft.value)}
            >
              {t('need.draft.copy')}
            </Button>
          </p>
        )
      );
    });
}
