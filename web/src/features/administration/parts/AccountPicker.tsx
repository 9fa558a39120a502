import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import { Combobox } from '~/kit/Combobox';
import { useDebounced } from '~/kit/debounced';

const PickAccountQuery = graphql(`
  query PickAccount($search: String!) {
    accounts(search: $search, first: 8) {
      edges {
        node {
          id
          handle
          name
        }
      }
    }
  }
`);

/** Proposes accounts by name or by what the identity provider calls them. */
export function AccountPicker({
  id,
  label,
  error: wrong,
  onPick,
}: {
  id: string;
  label: string;
  /** What is wrong with who is chosen. */
  error?: string;
  onPick: (account: string, name: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 200);
  const [{ data, fetching, error }] = useQuery({
    query: PickAccountQuery,
    variables: { search },
    pause: search === '',
  });
  const found = search && !fetching && data ? data.accounts.edges.map(({ node }) => node) : [];
  const note =
    search === ''
      ? undefined
      : error
        ? t('skillSearch.failed')
        : fetching || !data
          ? t('agencyPicker.asking')
          : t('access.none');
  return (
    <Combobox
      id={id}
      label={label}
      text={text}
      onText={setText}
      options={found.map(({ id: account, name, handle }) => ({
        key: account,
        content: (
          <span className="hit">
            {name ?? handle}
            {name && <span className="hit-note">{handle}</span>}
          </span>
        ),
      }))}
      onPick={(key) => {
        setText('');
        const picked = found.find(({ id: account }) => account === key);
        onPick(key, picked?.name ?? picked?.handle ?? '');
      }}
      status={found.length > 0 ? t('audit.proposed', { count: found.length }) : (note ?? '')}
      note={note}
      error={wrong}
    />
  );
}
