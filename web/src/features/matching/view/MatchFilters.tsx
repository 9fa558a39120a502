import { Button, Checkbox, Details, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { Evidence, MatchSort, MatchViewInput } from '~/generated/graphql';
import { ChipsField } from '~/kit/ChipsField';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { chosenIn, plainView } from './useMatchView';

const MatchFacetsDocument = graphql(`
  mutation MatchFacets($search: ID!) {
    continueSearch(input: { search: $search }) {
      answer {
        facets {
          count
          agency {
            id
            ...AgencyName
          }
          region {
            code
            name
          }
        }
      }
    }
  }
`);

const sorts: MatchSort[] = ['RANK', 'FREE', 'FIT', 'CERTAINTY'];
const kinds: Evidence[] = ['CERTIFIED', 'MANAGER', 'PEER', 'COURSE', 'SELF'];
const shares = [10, 20, 30, 40, 50, 60, 80, 100];
const certainties = [40, 50, 60, 70, 80, 90];

/** What the matches are sorted by, and which of them are shown. No rank changes by it. */
export function MatchFilters({
  search,
  view,
  onView,
}: {
  search: string;
  view: MatchViewInput;
  onView: (view: MatchViewInput) => void;
}) {
  const { t, i18n } = useTranslation();
  const { percent, count } = useFormats();
  const [open, setOpen] = useState(false);
  const [{ data, error }, ask] = useMutation(MatchFacetsDocument);
  const facets = data?.continueSearch.answer.facets;
  useEffect(() => {
    if (open && !facets && !error) void ask({ search });
    // Once they are opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  const set = (part: Partial<MatchViewInput>) => onView({ ...view, ...part });
  const chosen = chosenIn(view);
  const counted = (name: string, n?: number | null) => (n ? t('view.counted', { name, n: count(n) }) : name);
  const agencies = (facets ?? []).flatMap(({ agency, count: n }) =>
    agency ? [{ key: agency.id, text: counted(agencyName(agency, i18n.language), n) }] : [],
  );
  const regions = (facets ?? []).flatMap(({ region, count: n }) =>
    region ? [{ key: region.code, text: counted(region.name, n) }] : [],
  );
  return (
    <Details className="match-view" open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>{chosen > 0 ? t('view.titleChosen', { count: chosen }) : t('view.title')}</Details.Summary>
      <Details.Content>
        <p className="subtle">{t('view.lead')}</p>
        {error && <Failed failures={failuresOf(error)} onRetry={() => void ask({ search })} />}
        <div className="match-view-fields">
          <Field>
            <Label htmlFor="view-sort">{t('view.sort')}</Label>
            <Select
              id="view-sort"
              value={view.sort ?? 'RANK'}
              onChange={(event) => set({ sort: event.target.value as MatchSort })}
            >
              {sorts.map((sort) => (
                <Select.Option key={sort} value={sort}>
                  {t(`view.by.${sort}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Least
            id="view-free"
            name={t('view.free')}
            of={shares}
            value={view.free}
            onChange={(free) => set({ free })}
          />
          <Least
            id="view-certainty"
            name={t('view.certainty')}
            of={certainties}
            value={view.certainty}
            onChange={(certainty) => set({ certainty })}
          />
          {agencies.length > 1 && (
            <ChipsField
              id="view-agencies"
              label={t('view.agencies')}
              description={t('view.agenciesHelp')}
              choices={agencies}
              chosen={view.agencies ?? []}
              onChange={(chosen) => set({ agencies: chosen })}
            />
          )}
          {regions.length > 1 && (
            <ChipsField
              id="view-regions"
              label={t('view.regions')}
              description={t('view.regionsHelp')}
              choices={regions}
              chosen={view.regions ?? []}
              onChange={(chosen) => set({ regions: chosen })}
            />
          )}
          <Fieldset>
            <Fieldset.Legend>{t('view.evidence')}</Fieldset.Legend>
            {kinds.map((kind) => (
              <Checkbox
                key={kind}
                label={t(`view.kind.${kind}`)}
                checked={view.evidence?.includes(kind) ?? false}
                onChange={(event) =>
                  set({
                    evidence: event.target.checked
                      ? [...(view.evidence ?? []), kind]
                      : (view.evidence ?? []).filter((each) => each !== kind),
                  })
                }
              />
            ))}
          </Fieldset>
          <Checkbox
            label={t('view.known')}
            description={t('view.knownHelp')}
            checked={view.knownToEnd ?? false}
            onChange={(event) => set({ knownToEnd: event.target.checked })}
          />
        </div>
        {chosen > 0 && (
          <Button variant="tertiary" onClick={() => onView(plainView)}>
            {t('view.clear')}
          </Button>
        )}
      </Details.Content>
    </Details>
  );

  function Least({
    id,
    name,
    of,
    value,
    onChange,
  }: {
    id: string;
    name: string;
    of: number[];
    value?: number | null;
    onChange: (least: number | null) => void;
  }) {
    return (
      <Field>
        <Label htmlFor={id}>{name}</Label>
        <Select id={id} value={String(value ?? '')} onChange={(event) => onChange(Number(event.target.value) || null)}>
          <Select.Option value="">{t('view.any')}</Select.Option>
          {of.map((least) => (
            <Select.Option key={least} value={String(least)}>
              {t('view.least', { share: percent(least) })}
            </Select.Option>
          ))}
        </Select>
      </Field>
    );
  }
}
