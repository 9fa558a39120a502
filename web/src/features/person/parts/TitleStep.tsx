import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { useRecognised, type Named } from '~/features/role/suggestions';
import { TextField } from '~/kit/TextField';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { Failed } from '~/kit/Failed';
import { WordsField } from '~/kit/WordsField';
import { meant, type Draft } from './draft';

const LONGEST_TEXT = 100_000;

/** The title, what it is recognised as, and a text that somebody has already. */
export function TitleStep({ title, draft, change }: { title: string; draft: Draft; change: (draft: Draft) => void }) {
  const { t, i18n } = useTranslation();
  const { capital } = useFormats();
  const { named, asking, error, idle, again } = useRecognised(title);
  const chosen = draft.chosen ?? meant(named);
  const isChosen = (each: Named) => chosen.some(({ id }) => id === each.id);
  return (
    <div className="describe-step">
      <TextField
        id="describe-title"
        label={t('describe.title.label')}
        help={t('describe.title.help')}
        value={title}
        autoComplete="off"
        onChange={(typed) => change({ ...draft, title: typed, chosen: null })}
      />
      {error && !asking ? (
        <Failed failures={failuresOf(error)} onRetry={again} />
      ) : (
        named.length > 0 && (
          <Fieldset>
            <Fieldset.Legend>{t('describe.recognised.label')}</Fieldset.Legend>
            <Fieldset.Description>
              {t(named.some(({ certain }) => certain) ? 'describe.recognised.help' : 'describe.recognised.unsure')}
            </Fieldset.Description>
            {named.map((each) => (
              <Checkbox
                key={each.id}
                label={capital(pick(i18n.language, each.sv, each.en).text)}
                description={t('describe.recognised.how', {
                  kind: t(`describe.recognised.${each.kind}`),
                  basis: t(`describe.recognised.basis.${each.basis}`),
                })}
                checked={isChosen(each)}
                onChange={(event) =>
                  change({
                    ...draft,
                    chosen: event.target.checked
                      ? [...chosen, { id: each.id, kind: each.kind }]
                      : chosen.filter(({ id }) => id !== each.id),
                  })
                }
              />
            ))}
          </Fieldset>
        )
      )}
      <p className={named.length > 0 && !asking ? 'ds-sr-only' : 'recognised-note'} role="status">
        {idle || error
          ? ''
          : asking
            ? t('describe.recognised.asking')
            : named.length === 0
              ? t('describe.recognised.none', { title })
              : t('describe.recognised.count', { count: named.length })}
      </p>
      <WordsField
        id="describe-text"
        label={t('describe.text.label')}
        help={t('describe.text.help')}
        rows={4}
        most={LONGEST_TEXT}
        value={draft.text}
        onChange={(text) => change({ ...draft, text })}
      />
    </div>
  );
}
