import { Button, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf, overtakenBy } from '~/api/failure';
import { AgencyName } from '~/features/agency/AgencyName';
import { ListedMatch } from '~/features/matching/ListedMatch';
import { useSpecialistName, type Specialist } from '~/features/matching/useSpecialist';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { ShortlistNote } from './ShortlistNote';

const ListedSpecialistDocument = graphql(`
  fragment ListedSpecialist on ShortlistEntry {
    id
    note
    version
    at
    by
    notedBy
    specialist {
      __typename
      ... on Person {
        id
        name
        title
        languages
        agency {
          ...AgencyName
        }
        places {
          code
          name
        }
      }
      ... on Candidate {
        handle
        agency {
          ...AgencyName
        }
        region {
          code
          name
        }
      }
    }
    match {
      ...MatchRow
    }
  }
`);

const RemoveFromShortlistDocument = graphql(`
  mutation RemoveFromShortlist($input: RemoveFromShortlistInput!) {
    removeFromShortlist(input: $input) {
      need
    }
  }
`);

/** Somebody on a shortlist: who, how they fit today, what is noted of them, and the way off it. */
export function ListedSpecialist({
  entry: masked,
  mine,
  matched,
  undoable,
  again,
  onGone,
}: {
  entry: FragmentType<typeof ListedSpecialistDocument>;
  mine: boolean;
  /** Whether it is told how they fit. */
  matched: boolean;
  /** Whether who is taken off can be put back. */
  undoable: boolean;
  again: () => void;
  onGone: (was: { name: string; specialist: Specialist; note: string }) => void;
}) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const entry = readFragment(ListedSpecialistDocument, masked);
  const { specialist } = entry;
  const name = useSpecialistName()(specialist);
  const [{ fetching, error }, remove] = useMutation(RemoveFromShortlistDocument);
  const heading = `shortlisted-${entry.id}`;
  return (
    <li className="shortlist-entry" aria-labelledby={heading}>
      <div className="shortlist-who">
        <Heading level={2} data-size="2xs" id={heading}>
          {name}
        </Heading>
        {specialist.__typename === 'Person' ? (
          <p>
            {specialist.title}
            {specialist.title && specialist.agency && ' · '}
            {specialist.agency && <AgencyName agency={specialist.agency} />}
          </p>
        ) : (
          <p className="sentence">{t('specialist.skillsOnly')}</p>
        )}
        <p className="subtle">
          {t(entry.by ? 'shortlist.since.by' : 'shortlist.since.when', { at: moment(entry.at), by: entry.by })}
        </p>
      </div>
      <div className="shortlist-fit">
        {matched && (entry.match ? <ListedMatch match={entry.match} name={name} /> : <p>{t('shortlist.noMatch')}</p>)}
      </div>
      <div className="shortlist-note">
        <ShortlistNote entry={entry} name={name} mine={mine} again={again}>
          {mine && (
            <Button
              variant="tertiary"
              data-size="sm"
              aria-disabled={fetching}
              onClick={() => {
                if (fetching) return;
                void remove({ input: { entry: entry.id, version: entry.version } }).then(({ data, error: refused }) => {
                  if (data) onGone({ name, specialist, note: entry.note });
                  if (refused && overtakenBy(failuresOf(refused))) again();
                });
              }}
            >
              {t(undoable ? 'shortlist.remove' : 'shortlist.removeForGood')} <span className="ds-sr-only">{name}</span>
            </Button>
          )}
        </ShortlistNote>
        {error && <Failed failures={failuresOf(error)} />}
      </div>
    </li>
  );
}
