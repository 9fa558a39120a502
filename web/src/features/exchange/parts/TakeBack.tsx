import { Alert, Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { returnOf } from './job';

const ImportReturn = graphql(`
  fragment ImportReturn on Import {
    id
    returnableUntil
    takenBackBy {
      id
      state
      rehearsed
    }
  }
`);

const TakeBackImportDocument = graphql(`
  mutation TakeBackImport($input: ImportInput!) {
    takeBackImport(input: $input) {
      job {
        id
      }
    }
  }
`);

/** That an import has been taken back, or how far that has come. */
export function TakenBack({ job }: { job: FragmentType<typeof ImportReturn> }) {
  const { t } = useTranslation();
  const { takenBackBy } = readFragment(ImportReturn, job);
  if (!takenBackBy) return null;
  const state = returnOf(takenBackBy);
  return (
    <Alert data-color={state === 'stopped' ? 'warning' : 'info'}>
      <Paragraph>
        {t(`imports.return.${state}`)}{' '}
        <DsLink asChild>
          <Link to="/admin/imports/$id" params={{ id: takenBackBy.id }}>
            {t('imports.return.toIt')}
          </Link>
        </DsLink>
      </Paragraph>
    </Alert>
  );
}

/** What taking an import back does, as long as that can be done, and seeing it before it is. */
export function TakeBack({ job }: { job: FragmentType<typeof ImportReturn> }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const navigate = useNavigate();
  const [{ fetching, error }, takeBack] = useMutation(TakeBackImportDocument);
  const { id, returnableUntil } = readFragment(ImportReturn, job);
  if (!returnableUntil) return null;
  return (
    <section aria-labelledby="return">
      <Heading level={3} data-size="xs" id="return">
        {t('imports.return.title')}
      </Heading>
      <Paragraph>{t('imports.return.text', { day: day(returnableUntil) })}</Paragraph>
      {error && <Failed failures={failuresOf(error)} />}
      <div className="buttons">
        <Button
          variant="secondary"
          disabled={fetching}
          onClick={() =>
            void takeBack({ input: { id } }).then(
              ({ data }) =>
                data && void navigate({ to: '/admin/imports/$id', params: { id: data.takeBackImport.job.id } }),
            )
          }
        >
          {t('imports.return.see')}
        </Button>
      </div>
    </section>
  );
}
