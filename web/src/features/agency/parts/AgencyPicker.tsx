import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import { Combobox } from '~/kit/Combobox';
import { useDebounced } from '~/kit/debounced';
import { agencyName, AgencyName } from '../AgencyName';

const PickAgencyQuery = graphql(`
  query PickAgency($search: String!) {
    agencies(search: $search, state: ACTIVE, first: 8) {
      edges {
        formerly
        node {
          id
          ...AgencyName
        }
      }
    }
  }
`);

/** Proposes agencies that take part, by what they are and were called. */
export function AgencyPicker({
  id,
  label,
  description,
  without,
  onPick,
  error,
}: {
  id: string;
  label: string;
  description?: string;
  without: string[];
  onPick: (agency: { id: string; name: string }) => void;
  /** What is wrong with what is chosen. */
  error?: string;
}) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 150);
  const [{ data, fetching, error: failed }] = useQuery({
    query: PickAgencyQuery,
    variables: { search },
    pause: search === '',
  });
  const found = search && !fetching && data ? data.agencies.edges.filter(({ node }) => !without.includes(node.id)) : [];
  const note =
    search === ''
      ? undefined
      : failed
        ? t('skillSearch.failed')
        : fetching || !data
          ? t('agencyPicker.asking')
          : t('agencyPicker.none', { text: search });
  return (
    <Combobox
      id={id}
      label={label}
      description={description}
      text={text}
      onText={setText}
      options={found.map(({ node, formerly }) => ({
        key: node.id,
        content: (
          <span className="hit">
            <AgencyName agency={node} />
            {formerly && <span className="hit-note">{t('agencies.formerly', { name: formerly })}</span>}
          </span>
        ),
      }))}
      onPick={(key) => {
        const picked = found.find(({ node }) => node.id === key);
        if (!picked) return;
        setText('');
        onPick({ id: key, name: agencyName(picked.node, i18n.language) });
      }}
      status={found.length > 0 ? t('agencyPicker.count', { count: found.length }) : (note ?? '')}
      note={note}
      error={error}
    />
  );
}
