import { Button, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { ProtectedNote } from '~/features/access/ProtectedNote';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';

const MyVisibilityDocument = graphql(`
  query MyVisibility {
    viewer {
      visibility {
        purpose
        visibility
        until
      }
    }
  }
`);

/** Who may find the viewer, purpose by purpose, in plain words. */
export function Findable() {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { person } = useViewer();
  const [{ data, error }, again] = useQuery({ query: MyVisibilityDocument });
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={3} doing={t('profile.loading')} />;
  return (
    <>
      <ProtectedNote />
      <ul className="my-data-purposes">
        {data.viewer.visibility.map(({ purpose, visibility, until }) => (
          <li key={purpose}>
            <p>
              <strong>{t(`purpose.${purpose}.name`)}</strong>{' '}
              <Tag data-color={visibility === 'HIDDEN' ? 'neutral' : 'accent'}>
                {t(`visibility.${visibility}.name`)}
              </Tag>
              {until && <span className="subtle"> {t('visibility.to', { day: day(until) })}</span>}
            </p>
            {!person?.protectedIdentity && <p>{t(`visibility.${visibility}.meaning`)}</p>}
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Button asChild variant="secondary">
          <Link to="/me/visibility">{t('visibility.change')}</Link>
        </Button>
      </div>
    </>
  );
}
