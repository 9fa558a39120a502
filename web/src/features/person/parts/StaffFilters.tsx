import { Button, Checkbox, Chip, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { levels } from '~/features/skill/levels';
import { skillText } from '~/features/skill/SkillName';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { graphql } from '~/generated/gql';
import { TextField } from '~/kit/TextField';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { everybody, orders, type StaffFilter } from './staff';

const StaffUnitsDocument = graphql(`
  query StaffUnits($agency: ID!) {
    agency(id: $agency) {
      id
      allUnits {
        id
        nameSv: name(language: SV) {
          text
        }
        nameEn: name(language: EN) {
          text
        }
      }
    }
  }
`);

/** Who is to be shown. Nothing is asked for before it is sent, since a filter by skill is recorded each time. */
export function StaffFilters({
  agency,
  initial,
  onShow,
}: {
  agency: string;
  /** What stands in it to begin with. */
  initial: StaffFilter;
  onShow: (filter: StaffFilter) => void;
}) {
  const { t, i18n } = useTranslation();
  const { capital } = useFormats();
  const [filter, setFilter] = useState(initial);
  const [{ data }] = useQuery({ query: StaffUnitsDocument, variables: { agency } });
  const change = (part: Partial<StaffFilter>) => setFilter({ ...filter, ...part });
  return (
    <form
      className="staff-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onShow(filter);
      }}
    >
      <div className="form-row">
        <TextField label={t('staff.name')} value={filter.name} onChange={(name) => change({ name })} />
        <TextField label={t('staff.jobTitle')} value={filter.title} onChange={(title) => change({ title })} />
        <Field>
          <Label htmlFor="staff-unit">{t('staff.unit')}</Label>
          <Select id="staff-unit" value={filter.unit} onChange={(event) => change({ unit: event.target.value })}>
            <Select.Option value="">{t('staff.anyUnit')}</Select.Option>
            {data?.agency?.allUnits.map((unit) => (
              <Select.Option key={unit.id} value={unit.id}>
                {pick(i18n.language, unit.nameSv, unit.nameEn).text}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field className="narrow">
          <Label htmlFor="staff-order">{t('staff.order')}</Label>
          <Select
            id="staff-order"
            value={filter.order}
            onChange={(event) => change({ order: orders.find((each) => each === event.target.value) })}
          >
            {orders.map((order) => (
              <Select.Option key={order} value={order}>
                {t(`staff.column.${order}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      {filter.skill ? (
        <>
          <div className="form-row">
            <div role="group" aria-labelledby="staff-skill-chosen">
              <Label asChild>
                <span id="staff-skill-chosen">{t('staff.skill')}</span>
              </Label>
              <div>
                <Chip.Removable
                  aria-label={t('staff.withoutSkill', { skill: skillText(filter.skill, i18n.language) })}
                  onClick={() => change({ skill: null, level: 0 })}
                >
                  {skillText(filter.skill, i18n.language)}
                </Chip.Removable>
              </div>
            </div>
            <Field className="narrow">
              <Label htmlFor="staff-level">{t('staff.level')}</Label>
              <Select
                id="staff-level"
                value={filter.level}
                onChange={(event) => change({ level: Number(event.target.value) })}
              >
                <Select.Option value={0}>{t('staff.anyLevel')}</Select.Option>
                {levels.map((level) => (
                  <Select.Option key={level} value={level}>
                    {capital(t(`level.${level}.name`))}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          </div>
          <Paragraph className="subtle" role="status">
            {t('staff.recorded')}
          </Paragraph>
        </>
      ) : (
        <>
          <SkillSearchBox
            id="staff-skill"
            label={t('staff.skill')}
            description={t('staff.skillHelp')}
            onPick={(skill) => change({ skill, withoutSkills: false })}
          />
          <Checkbox
            label={t('staff.withoutSkills')}
            checked={filter.withoutSkills}
            onChange={(event) => change({ withoutSkills: event.target.checked })}
          />
        </>
      )}
      <div className="buttons">
        <Button type="submit">{t('staff.show')}</Button>
        <Button
          type="button"
          variant="tertiary"
          onClick={() => {
            setFilter(everybody);
            onShow(everybody);
          }}
        >
          {t('staff.clear')}
        </Button>
      </div>
    </form>
  );
}
