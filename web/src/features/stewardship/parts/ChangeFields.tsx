import { Button, Fieldset, Paragraph, Radio } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextField } from '~/kit/TextField';
import { useFormats } from '~/kit/format';
import { WordsField } from '~/kit/WordsField';
import type { TaxonomyChangeName } from '../changeNames';
import type { Draft, DraftError } from './changes';
import { Similar } from './Similar';
import { SkillField } from './SkillField';
import type { SkillUse } from './Use';

/** The fields of a change. */
export function ChangeFields({
  name,
  draft,
  uses,
  errors,
  taken,
  decides,
  onChange,
}: {
  name: TaxonomyChangeName;
  draft: Draft;
  /** By skill; empty for those who do not decide. */
  uses: Record<string, SkillUse>;
  errors: DraftError[];
  /** Which name is another skill's already. */
  taken: 'sv' | 'en' | 'label' | null;
  decides: boolean;
  onChange: (draft: Draft) => void;
}) {
  const { t } = useTranslation();
  const { capital } = useFormats();
  const error = (which: DraftError) => (errors.includes(which) ? t(`taxonomy.error.${which}`) : undefined);
  const takenText = t('taxonomy.error.taken');
  const names = name === 'new' || name === 'rename';
  return (
    <>
      <section className="form-section">
        {name !== 'new' && (
          <SkillField
            id="taxonomy-skill"
            label={t(name === 'merge' ? 'taxonomy.form.duplicate' : 'taxonomy.form.skill')}
            help={name === 'merge' ? t('taxonomy.form.duplicateHelp') : undefined}
            value={draft.skill}
            use={draft.skill && uses[draft.skill.id]}
            without={draft.other ? [draft.other.id] : undefined}
            error={error('skillMissing')}
            onChange={(skill) => onChange({ ...draft, skill })}
          />
        )}
        {name === 'merge' && (
          <>
            <SkillField
              id="taxonomy-other"
              label={t('taxonomy.form.into')}
              help={t('taxonomy.form.intoHelp')}
              value={draft.other}
              use={draft.other && uses[draft.other.id]}
              without={draft.skill ? [draft.skill.id] : undefined}
              error={error('otherMissing')}
              onChange={(other) => onChange({ ...draft, other })}
            />
            {draft.skill && draft.other && (
              <>
                <div className="buttons">
                  <Button
                    type="button"
                    variant="secondary"
                    onClick={() => onChange({ ...draft, skill: draft.other, other: draft.skill })}
                  >
                    {t('taxonomy.form.swap')}
                  </Button>
                </div>
                <Paragraph>{t('taxonomy.effect.MERGE')}</Paragraph>
              </>
            )}
          </>
        )}
        {names && (
          <>
            <TextField
              id="taxonomy-nameSv"
              label={t('taxonomy.form.nameSv')}
              value={draft.labelSv}
              error={error('nameMissing') ?? (taken === 'sv' ? takenText : undefined)}
              onChange={(labelSv) => onChange({ ...draft, labelSv })}
            />
            <Similar text={draft.labelSv} language="SV" but={draft.skill?.id} />
            <TextField
              id="taxonomy-nameEn"
              label={t('taxonomy.form.nameEn')}
              help={t('taxonomy.form.nameEnHelp')}
              value={draft.labelEn}
              error={taken === 'en' ? takenText : undefined}
              onChange={(labelEn) => onChange({ ...draft, labelEn })}
            />
          </>
        )}
        {name === 'synonym' && (
          <>
            <TextField
              id="taxonomy-label"
              label={t('taxonomy.form.label')}
              help={t('taxonomy.form.labelHelp')}
              value={draft.label}
              error={error('labelMissing') ?? (taken === 'label' ? takenText : undefined)}
              onChange={(label) => onChange({ ...draft, label })}
            />
            <Similar text={draft.label} language={draft.language} but={draft.skill?.id} />
            <Fieldset>
              <Fieldset.Legend>{t('taxonomy.form.language')}</Fieldset.Legend>
              {(['SV', 'EN'] as const).map((language) => (
                <Radio
                  key={language}
                  name="taxonomy-language"
                  value={language}
                  label={capital(t(`taxonomy.form.languages.${language}`))}
                  checked={draft.language === language}
                  onChange={() => onChange({ ...draft, language })}
                />
              ))}
            </Fieldset>
          </>
        )}
        {name === 'new' && (
          <>
            <Fieldset>
              <Fieldset.Legend>{t('taxonomy.form.kind')}</Fieldset.Legend>
              {(['SKILL', 'KNOWLEDGE'] as const).map((kind) => (
                <Radio
                  key={kind}
                  name="taxonomy-kind"
                  value={kind}
                  label={capital(t(`kind.${kind}`))}
                  description={t(`taxonomy.form.kinds.${kind}`)}
                  checked={draft.kind === kind}
                  onChange={() => onChange({ ...draft, kind })}
                />
              ))}
            </Fieldset>
            <SkillField
              id="taxonomy-broader"
              label={t('taxonomy.form.broader')}
              help={t('taxonomy.form.broaderHelp')}
              value={draft.broader}
              onChange={(broader) => onChange({ ...draft, broader })}
            />
          </>
        )}
      </section>
      <section className="form-section">
        <WordsField
          id="taxonomy-why"
          label={t('taxonomy.why')}
          help={t(decides ? 'taxonomy.whyShown' : 'taxonomy.whyProposed')}
          rows={3}
          value={draft.why}
          error={error('whyMissing')}
          onChange={(why) => onChange({ ...draft, why })}
        />
      </section>
    </>
  );
}
