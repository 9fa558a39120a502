import { Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf, type Failure } from '~/api/failure';
import type { MyselfQuery, Purpose } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { today } from '~/kit/months';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import type { Choice } from './parts/draft';
import { choicesOf, useMyself } from './parts/myself';
import { leaveNotice } from './parts/notices';
import { useSaveProfile } from './parts/useSaveProfile';
import { VisibilityFields } from './parts/VisibilityFields';

/** Who may find the viewer, by itself. */
export function VisibilityPage() {
  const { t } = useTranslation();
  const { me, error, again } = useMyself();
  return (
    <Page title={t('describe.step.visibility')} lead={t('describe.lead.visibility')}>
      {me ? (
        me.person ? (
          <Form visibility={me.visibility} />
        ) : (
          <Empty title={t('profile.nobody')} text={t('profile.nobodyText')} />
        )
      ) : error ? (
        <Failed failures={failuresOf(error)} onRetry={again} />
      ) : (
        <Waiting rows={3} height={180} doing={t('profile.loading')} />
      )}
    </Page>
  );
}

function Form({ visibility }: { visibility: MyselfQuery['viewer']['visibility'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [choices, setChoices] = useState<Record<Purpose, Choice>>(() => choicesOf(visibility));
  const { save, saving } = useSaveProfile();
  const [refused, setRefused] = useState<Failure[] | null>(null);
  const send = () => {
    setRefused(null);
    void save([], choices).then((error) => {
      if (error) {
        setRefused(failuresOf(error));
        return;
      }
      leaveNotice({ saved: 0 });
      void navigate({ to: '/me' });
    });
  };
  return (
    <form
      className="describe"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <VisibilityFields
        choices={choices}
        today={today()}
        onChange={(purpose, choice) => setChoices({ ...choices, [purpose]: choice })}
      />
      <p className="group-help">{t('visibility.publicRecords')}</p>
      {refused && <Failed failures={refused} onRetry={send} />}
      <div className="describe-actions">
        <Button type="submit" disabled={saving}>
          {t(saving ? 'describe.saving' : 'visibility.save')}
        </Button>
        <Button asChild variant="secondary">
          <Link to="/me">{t('describe.leave')}</Link>
        </Button>
      </div>
    </form>
  );
}
