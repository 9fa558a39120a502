import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { useFormats } from '~/kit/format';
import { agencyName } from '../AgencyName';
import type { AgencyChangeName } from '../changeNames';

const AgencyEffectsFragment = graphql(`
  fragment AgencyEffects on AgencyEffects {
    units
    people
    employments
    openNeedsMoved
    openNeedsClosed
    accountsMoved
    accountsEnded
    sharings
    sharingWith {
      id
      ...AgencyName
    }
    newlyFound
  }
`);

/** What would go on elsewhere, and what would end; then doing it. */
export function ChangePreview({
  name,
  called,
  effects,
  over,
  doing,
  onConfirm,
}: {
  name: AgencyChangeName;
  called: string;
  effects: FragmentType<typeof AgencyEffectsFragment>;
  /** The names of the agencies that are no more afterwards. */
  over: string[];
  doing: boolean;
  onConfirm: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { list } = useFormats();
  const numbers = readFragment(AgencyEffectsFragment, effects);
  const going = (['units', 'people', 'openNeedsMoved', 'accountsMoved'] as const).filter((each) => numbers[each] > 0);
  const ending = (['employments', 'openNeedsClosed', 'accountsEnded', 'sharings'] as const).filter(
    (each) => numbers[each] > 0,
  );
  const partners = list(numbers.sharingWith.map((agency) => agencyName(agency, i18n.language)));
  return (
    <section aria-labelledby="change-preview" className="agency-preview">
      <Heading level={2} data-size="xs" id="change-preview">
        {t('agencyForm.preview')}
      </Heading>
      {going.length > 0 && (
        <>
          <h3>{t(`agencyForm.affected.${name}`)}</h3>
          <ul>
            {going.map((each) => (
              <li key={each}>{t(`agencyForm.effect.${each}`, { count: numbers[each] })}</li>
            ))}
          </ul>
        </>
      )}
      {ending.length + over.length > 0 && (
        <>
          <h3>{t('agencyForm.ends')}</h3>
          <ul>
            {over.length > 0 && <li>{t('agencyForm.effect.agencies', { names: list(over) })}</li>}
            {ending.map((each) => (
              <li key={each}>{t(`agencyForm.effect.${each}`, { count: numbers[each], partners })}</li>
            ))}
          </ul>
        </>
      )}
      {going.length + ending.length + over.length === 0 && <p>{t(`agencyForm.nothingMore.${name}`)}</p>}
      {numbers.newlyFound > 0 && (
        <Alert data-color="warning">{t('agencyForm.effect.newlyFound', { count: numbers.newlyFound })}</Alert>
      )}
      <p>{t(`agencyForm.undo.${name}`)}</p>
      <div className="buttons">
        <Button
          data-color={ending.length + over.length > 0 ? 'danger' : undefined}
          disabled={doing}
          onClick={onConfirm}
        >
          {doing ? t('agencyForm.doing') : t(`agencyForm.confirm.${name}`, { name: called })}
        </Button>
      </div>
    </section>
  );
}
