import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActingFor } from '~/features/access/ActingFor';
import { WordsDialog } from '~/kit/WordsDialog';
import { useMotiveHelp } from './useMotiveHelp';
import { useOverride, type Settable } from './useOverride';

/** Sets a match of a stored need at another place, with a motive; the computed rank stays. */
export function OverrideRank({ onSet, ...settable }: Settable & { onSet: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const motiveHelp = useMotiveHelp();
  const [asking, setAsking] = useState(false);
  const [place, setPlace] = useState('');
  const [wrong, setWrong] = useState(false);
  const { set, busy, failures } = useOverride(settable);
  const { match } = settable;
  const number = Number(place);
  const isPlace = Number.isInteger(number) && number >= 1 && number <= 100;
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t('override.action')}
      </Button>
      {asking && (
        <WordsDialog
          title={t('override.title')}
          text={t('override.text', { rank: match.rank })}
          label={t('override.motive')}
          help={motiveHelp(match.specialist)}
          action={t('override.send')}
          busy={busy}
          failures={failures}
          onSend={(motive) => {
            setWrong(!isPlace);
            if (!isPlace) {
              document.getElementById(`${id}-place`)?.focus();
              return;
            }
            void set(number, motive).then((done) => {
              if (!done) return;
              setAsking(false);
              onSet();
            });
          }}
          onClose={() => setAsking(false)}
        >
          <ActingFor />
          <Field>
            <Label htmlFor={`${id}-place`}>{t('override.placeLabel')}</Label>
            <Input
              id={`${id}-place`}
              inputMode="numeric"
              value={place}
              aria-invalid={(wrong && !isPlace) || undefined}
              onChange={(event) => setPlace(event.target.value)}
            />
            {wrong && !isPlace && <ValidationMessage>{t('override.placeWrong')}</ValidationMessage>}
          </Field>
        </WordsDialog>
      )}
    </>
  );
}
