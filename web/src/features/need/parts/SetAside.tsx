import { Button, Tooltip } from '@digdir/designsystemet-react';
import { ArchiveIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActingFor } from '~/features/access/ActingFor';
import { useFormats } from '~/kit/format';
import { WordsDialog } from '~/kit/WordsDialog';
import { useMotiveHelp, useWhom } from './useMotiveHelp';
import { useOverride, type Settable } from './useOverride';

/** Takes a match of a stored need out of the list, with a motive that the person may read, or back into it. */
export function SetAside({
  to,
  small,
  onSet,
  ...settable
}: Settable & {
  to: 'setAside' | 'takeBack';
  /** Whether it is one of many, so that a picture has to do. */
  small?: boolean;
  onSet: (done: string) => void;
}) {
  const { t } = useTranslation();
  const whom = useWhom();
  const { capital } = useFormats();
  const motiveHelp = useMotiveHelp();
  const [asking, setAsking] = useState(false);
  const { set, busy, failures } = useOverride(settable);
  const { match } = settable;
  const name = whom(match.specialist);
  const title = t(`override.${to}.title`, { name });
  return (
    <>
      {small ? (
        <Tooltip content={title} placement="left">
          <Button variant="tertiary" data-size="sm" className="answer-do" onClick={() => setAsking(true)}>
            <ArchiveIcon aria-hidden />
            <span className="answer-do-word">{t(`override.${to}.action`)}</span>{' '}
            <span className="ds-sr-only">{name}</span>
          </Button>
        </Tooltip>
      ) : (
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {t(`override.${to}.action`)} <span className="ds-sr-only">{name}</span>
        </Button>
      )}
      {asking && (
        <WordsDialog
          title={title}
          text={t(`override.${to}.text`, { name: capital(name), rank: match.rank })}
          label={t(to === 'takeBack' ? 'override.motiveIfAny' : 'override.motive')}
          optional={to === 'takeBack'}
          help={motiveHelp(match.specialist)}
          action={t(`override.${to}.action`)}
          busy={busy}
          failures={failures}
          onSend={(motive) =>
            void set(to === 'setAside' ? null : match.rank, motive).then((done) => {
              if (!done) return;
              setAsking(false);
              onSet(t(`override.${to}.done`, { name: capital(name) }));
            })
          }
          onClose={() => setAsking(false)}
        >
          <ActingFor />
        </WordsDialog>
      )}
    </>
  );
}
