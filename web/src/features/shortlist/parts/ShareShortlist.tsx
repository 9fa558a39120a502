import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, type CombinedError } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import { graphql } from '~/generated/gql';
import type { ShortlistQuery } from '~/generated/graphql';
import { AskDialog } from '~/kit/AskDialog';
import { LiveNotice } from '~/kit/Notice';
import { ColleaguePicker } from './ColleaguePicker';

const ShareShortlistDocument = graphql(`
  mutation ShareShortlist($input: ShareShortlistInput!) {
    shareShortlist(input: $input) {
      need
    }
  }
`);

const UnshareShortlistDocument = graphql(`
  mutation UnshareShortlist($input: UnshareShortlistInput!) {
    unshareShortlist(input: $input) {
      need
    }
  }
`);

type Reader = NonNullable<ShortlistQuery['shortlist']>['readers'][number];

/** Names colleagues who may read the list, one at a time, and says before what that gives them. */
export function ShareShortlist({
  need,
  agency,
  readers,
  again,
  onClose,
}: {
  need: string;
  agency: string;
  readers: readonly Reader[];
  again: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState<{ person: string; name: string } | null>(null);
  const [done, setDone] = useState('');
  const [failures, setFailures] = useState<Failure[]>([]);
  const [{ fetching }, share] = useMutation(ShareShortlistDocument);
  const [unsharing, unshare] = useMutation(UnshareShortlistDocument);
  const tell = (error: CombinedError | undefined) => {
    setDone('');
    setFailures(error ? failuresOf(error) : []);
  };
  return (
    <AskDialog
      title={t('shortlist.share.title')}
      failures={failures}
      cancel={t('shortlist.share.close')}
      buttons={
        <Button
          disabled={!chosen || fetching}
          onClick={() => {
            if (!chosen) return;
            void share({ input: { need, person: chosen.person } }).then(({ data, error }) => {
              tell(error);
              if (!data) return;
              setDone(t('shortlist.share.done', { name: chosen.name }));
              setChosen(null);
              again();
              document.getElementById(id)?.focus();
            });
          }}
        >
          {chosen ? t('shortlist.share.with', { name: chosen.name }) : t('shortlist.share.choose')}
        </Button>
      }
      onClose={onClose}
    >
      <Paragraph>{t('shortlist.share.text')}</Paragraph>
      <ActingFor />
      <ColleaguePicker
        id={id}
        label={t('shortlist.share.label')}
        agency={agency}
        onPick={(person, name) => {
          setDone('');
          setChosen({ person, name });
        }}
      />
      {chosen && <Paragraph>{t('shortlist.share.willRead', { name: chosen.name })}</Paragraph>}
      <LiveNotice>{done}</LiveNotice>
      {readers.length > 0 && (
        <section aria-labelledby={`${id}-readers`}>
          <Heading level={3} data-size="2xs" id={`${id}-readers`}>
            {t('shortlist.share.readers')}
          </Heading>
          <ul className="plain shortlist-readers">
            {readers.map(({ person, name, title, reads }) => (
              <li key={person}>
                <span>
                  {name}
                  {title && <span className="subtle"> {title}</span>}
                  {!reads && <span className="subtle"> {t('shortlist.share.gone')}</span>}
                </span>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={unsharing.fetching}
                  onClick={() =>
                    void unshare({ input: { need, person } }).then(({ data, error }) => {
                      tell(error);
                      if (!data) return;
                      setDone(t('shortlist.share.stopped', { name }));
                      again();
                      document.getElementById(id)?.focus();
                    })
                  }
                >
                  {t('shortlist.share.stop')} <span className="ds-sr-only">{name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </AskDialog>
  );
}
