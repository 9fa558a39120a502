import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import { Combobox } from '~/kit/Combobox';
import { useDebounced } from '~/kit/debounced';

const ColleaguesDocument = graphql(`
  query Colleagues($agency: ID!, $name: String!) {
    agency(id: $agency) {
      id
      people(first: 8, name: $name) {
        edges {
          node {
            id
            name
            title
          }
        }
      }
    }
  }
`);

/** Proposes people of the agency's staff by name. */
export function ColleaguePicker({
  id,
  label,
  agency,
  onPick,
}: {
  id: string;
  label: string;
  agency: string;
  onPick: (person: string, name: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const name = useDebounced(text.trim(), 200);
  const [{ data, fetching, error }] = useQuery({
    query: ColleaguesDocument,
    variables: { agency, name },
    pause: name === '',
  });
  const found = name && !fetching ? (data?.agency?.people?.edges ?? []).map(({ node }) => node) : [];
  const note =
    name === ''
      ? undefined
      : error
        ? t('shortlist.share.failed')
        : fetching || !data
          ? t('shortlist.share.asking')
          : t('shortlist.share.nobody');
  return (
    <Combobox
      id={id}
      label={label}
      text={text}
      onText={setText}
      options={found.map(({ id: key, name: called, title }) => ({
        key,
        content: (
          <span className="hit">
            {called}
            {title && <span className="hit-note">{title}</span>}
          </span>
        ),
      }))}
      onPick={(key) => {
        setText('');
        const picked = found.find((each) => each.id === key);
        if (picked) onPick(picked.id, picked.name);
      }}
      status={found.length > 0 ? t('shortlist.share.found', { count: found.length }) : (note ?? '')}
      note={note}
    />
  );
}
