import { Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MyselfQuery } from '~/generated/graphql';
import { ActionBar } from '~/kit/ActionBar';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { today } from '~/kit/months';
import { Page } from '~/kit/Page';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { Waiting } from '~/kit/Waiting';
import { ChoicesOvertaken } from './parts/ChoicesOvertaken';
import { focusPast } from './parts/focusPast';
import { storedChoices, useMyself } from './parts/myself';
import { leaveNotice } from './parts/notices';
import { useSaveProfile } from './parts/useSaveProfile';
import { VisibilityFields } from './parts/VisibilityFields';

/** Who may find the viewer, by itself. */
export function VisibilityPage() {
  const { t } = useTranslation();
  const { me, failed, again } = useMyself();
  return (
    <Page
      above={<Back to="/me" page={t('profile.title')} />}
      title={t('describe.step.visibility')}
      lead={t('describe.lead.visibility')}
    >
      {failed && <Failed failures={failed} onRetry={again} />}
      {me ? (
        me.person ? (
          <Form visibility={me.visibility} again={again} />
        ) : (
          <Empty title={t('profile.nobody')} text={t('profile.nobodyText')} />
        )
      ) : (
        !failed && <Waiting rows={3} height={180} doing={t('profile.loading')} />
      )}
    </Page>
  );
}

function Form({ visibility, again }: { visibility: MyselfQuery['viewer']['visibility']; again: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const edited = useEdited(storedChoices(visibility));
  const choices = edited.value;
  const { save, saving } = useSaveProfile();
  const refused = useRefused(edited, again);
  const send = (version = edited.version) => {
    refused.clear();
    void save([], choices, version).then((error) => {
      if (error) {
        refused.refuse(error);
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
        if (!focusPast(choices, today())) send();
      }}
    >
      <VisibilityFields
        choices={choices}
        today={today()}
        onChange={(purpose, choice) => edited.change({ ...choices, [purpose]: choice })}
      />
      <p className="group-help">{t('visibility.publicRecords')}</p>
      {refused.overtaken && (
        <ChoicesOvertaken
          {...refused.overtaken}
          theirs={edited.theirs}
          mine={choices}
          busy={saving}
          onMine={() => send(edited.keepMine())}
        />
      )}
      {refused.others.length > 0 && <Failed failures={refused.others} onRetry={() => send()} />}
      <ActionBar>
        <Button type="submit" disabled={saving}>
          {t(saving ? 'describe.saving' : 'visibility.save')}
        </Button>
        <Button asChild variant="secondary">
          <Link to="/me">{t('describe.leave')}</Link>
        </Button>
      </ActionBar>
    </form>
  );
}
