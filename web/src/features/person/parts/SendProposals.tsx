import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';
import { AskDialog } from '~/kit/AskDialog';
import { useFormats } from '~/kit/format';

/** Says how many proposals go to whom before they are sent. */
export function SendProposals({
  groups,
  proposals,
  people,
  busy,
  failures,
  onSend,
  onClose,
}: {
  /** By title, the names of those who are proposed something, and how many skills each of them is. */
  groups: { title: string; people: string[]; skills: number }[];
  proposals: number;
  people: number;
  busy: boolean;
  failures: Failure[];
  onSend: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { list, capital } = useFormats();
  return (
    <AskDialog
      title={t('team.ask.title', { count: proposals, people: t('team.people', { count: people }) })}
      failures={failures}
      buttons={
        <Button disabled={busy} onClick={onSend}>
          {t(busy ? 'team.sending' : 'team.ask.confirm')}
        </Button>
      }
      onClose={onClose}
    >
      <ul>
        {groups.map(({ title, people, skills }) => (
          <li key={title}>
            {t('team.ask.group', {
              title: title === '' ? t('team.untitled') : capital(title),
              people: list(people),
              skills: t('team.skills', { count: skills }),
            })}
          </li>
        ))}
      </ul>
      <Paragraph>{t('team.ask.text')}</Paragraph>
    </AskDialog>
  );
}
