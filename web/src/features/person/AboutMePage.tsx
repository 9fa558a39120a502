import { Button, Checkbox, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useRegions } from '~/features/agency/regions';
import { graphql } from '~/generated/gql';
import type { DescribedField } from '~/generated/graphql';
import { ActionBar } from '~/kit/ActionBar';
import { Back } from '~/kit/Back';
import { ChipsField } from '~/kit/ChipsField';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { useEdited, type Stored } from '~/kit/useEdited';
import { useLanguageChoices } from '~/kit/useLanguageChoices';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { useRefused } from '~/kit/useRefused';
import { Waiting } from '~/kit/Waiting';
import { giveBack, inputOf, MOST_LANGUAGES, say, sayAsItIs, storedAboutMe, type AboutMe } from './parts/aboutMe';
import { AboutMeOvertaken } from './parts/AboutMeOvertaken';
import { leaveNotice } from './parts/notices';
import { SaidBy } from './parts/SaidBy';

const AboutMeDocument = graphql(`
  query AboutMe {
    viewer {
      selfDescription {
        languages
        places {
          code
        }
        remote
        saidSelf
        version
      }
    }
  }
`);

const DescribeMeDocument = graphql(`
  mutation DescribeMe($input: DescribeMeInput!) {
    describeMe(input: $input) {
      viewer {
        selfDescription {
          version
        }
      }
    }
  }
`);

/** Which languages the viewer has, where they work and whether remotely: what they say of it themselves holds over lists. */
export function AboutMePage() {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({ query: AboutMeDocument, requestPolicy: 'cache-and-network' });
  return (
    <Page above={<Back to="/me" page={t('profile.title')} />} title={t('aboutMe.title')} lead={t('aboutMe.lead')}>
      <Paragraph>
        {t('months.fromDetails')}{' '}
        <DsLink asChild>
          <Link to="/me/months">{t('months.title')}</Link>
        </DsLink>
      </Paragraph>
      {failed && <Failed failures={failed} onRetry={again} />}
      {data ? (
        data.viewer.selfDescription ? (
          <Form stored={storedAboutMe(data.viewer.selfDescription)} again={again} />
        ) : (
          <Empty title={t('profile.nobody')} text={t('profile.nobodyText')} />
        )
      ) : (
        !failed && <Waiting rows={3} height={180} doing={t('profile.loading')} />
      )}
    </Page>
  );
}

function Form({ stored, again }: { stored: Stored<AboutMe>; again: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const regions = useRegions();
  const languages = useLanguageChoices();
  const form = useRef<HTMLFormElement>(null);
  const edited = useEdited(stored);
  const about = edited.value;
  const refused = useRefused(edited, again);
  const [{ fetching: saving }, describe] = useMutation(DescribeMeDocument);
  const send = (version = edited.version) => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    refused.clear();
    void describe({ input: inputOf(about, edited.theirs, version ?? '') }).then(({ error }) => {
      if (error) {
        refused.refuse(error);
        return;
      }
      leaveNotice('aboutMe');
      void navigate({ to: '/me' });
    });
  };
  const tooMany = about.languages.length > MOST_LANGUAGES;
  const saidBy = (field: DescribedField) => (
    <SaidBy
      field={field}
      own={about.own.includes(field)}
      storedOwn={edited.theirs.own.includes(field)}
      onSay={() => edited.change(sayAsItIs(about, field))}
      onGiveBack={() => edited.change(giveBack(about, edited.theirs, field))}
    />
  );
  return (
    <form
      className="describe"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <section className="form-section">
        <ChipsField
          id="my-languages"
          label={t('aboutMe.field.LANGUAGES')}
          description={t('aboutMe.languagesHelp')}
          {...languages}
          chosen={about.languages}
          error={tooMany && t('aboutMe.tooMany', { count: MOST_LANGUAGES })}
          onChange={(chosen) => edited.change(say(about, { languages: chosen }))}
        />
        {saidBy('LANGUAGES')}
      </section>
      <section className="form-section">
        <ChipsField
          id="my-places"
          label={t('aboutMe.field.PLACES')}
          description={t('aboutMe.placesHelp')}
          choices={regions.map(({ code, name }) => ({ key: code, text: name }))}
          chosen={about.places}
          onChange={(chosen) => edited.change(say(about, { places: chosen }))}
        />
        {saidBy('PLACES')}
      </section>
      <section className="form-section">
        <Checkbox
          label={t('aboutMe.remote')}
          checked={about.remote}
          onChange={(event) => edited.change(say(about, { remote: event.target.checked }))}
        />
        {saidBy('REMOTE')}
      </section>
      {refused.overtaken && (
        <AboutMeOvertaken
          {...refused.overtaken}
          theirs={edited.theirs}
          mine={about}
          busy={saving}
          onMine={() => send(edited.keepMine())}
        />
      )}
      {refused.others.length > 0 && <Failed failures={refused.others} onRetry={() => send()} />}
      <ActionBar>
        <Button type="submit" disabled={saving}>
          {t(saving ? 'describe.saving' : 'aboutMe.save')}
        </Button>
        <Button asChild variant="secondary">
          <Link to="/me">{t('describe.leave')}</Link>
        </Button>
      </ActionBar>
    </form>
  );
}
