import { Button, Field, Fieldset, Input, Label, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { useSetOverride, type Answer } from '~/features/matching/answers';
import { graphql } from '~/generated/gql';
import type { MatchNeedInput } from '~/generated/graphql';
import { WordsDialog } from '~/kit/WordsDialog';

const OverrideRankDocument = graphql(`
  mutation OverrideRank($input: OverrideRankInput!) {
    overrideRank(input: $input) {
      override {
        computed
        place
        motive
        at
        by
      }
    }
  }
`);

/** Sets a match of a stored need at another place, or aside, with a motive; the computed rank stays. */
export function OverrideRank({
  need,
  match,
  input,
  onSet,
}: {
  need: string;
  match: Answer['matches'][number];
  input: MatchNeedInput;
  onSet: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [aside, setAside] = useState(false);
  const [place, setPlace] = useState('');
  const [wrong, setWrong] = useState(false);
  const [{ fetching, error }, override] = useMutation(OverrideRankDocument);
  const setOverride = useSetOverride();
  const { specialist } = match;
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
          help={t('override.motiveHelp')}
          action={t('override.send')}
          busy={fetching}
          failures={error ? failuresOf(error) : []}
          onSend={(motive) => {
            setWrong(!aside && !isPlace);
            if (!aside && !isPlace) {
              document.getElementById(`${id}-place`)?.focus();
              return;
            }
            void override({
              input: {
                need,
                specialist:
                  specialist.__typename === 'Person' ? { person: specialist.id } : { handle: specialist.handle },
                place: aside ? null : number,
                motive,
              },
            }).then(({ data }) => {
              if (!data) return;
              setOverride(input, match.rank, data.overrideRank.override);
              setAsking(false);
              onSet();
            });
          }}
          onClose={() => setAsking(false)}
        >
          <Fieldset>
            <Fieldset.Legend>{t('override.what')}</Fieldset.Legend>
            <Radio
              name={`${id}-what`}
              value="place"
              label={t('override.otherPlace')}
              checked={!aside}
              onChange={() => setAside(false)}
            />
            <Radio
              name={`${id}-what`}
              value="aside"
              label={t('override.setAside')}
              checked={aside}
              onChange={() => setAside(true)}
            />
          </Fieldset>
          {!aside && (
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
          )}
        </WordsDialog>
      )}
    </>
  );
}
