import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { useFormats } from '~/kit/format';
import { Timeline } from '~/kit/Timeline';
import { AgencyName, type AgencyNameFragment } from '../AgencyName';

const AgencyTimelineFragment = graphql(`
  fragment AgencyTimeline on Agency {
    id
    events {
      id
      kind
      on
      by
      note
      former {
        nameSv
      }
      of {
        id
        ...AgencyName
      }
      into {
        id
        ...AgencyName
      }
    }
  }
`);

type Named = { id: string } & FragmentType<typeof AgencyNameFragment>;

function Names({ agencies, self }: { agencies: Named[]; self: string }) {
  return agencies.map((agency, index) => (
    <Fragment key={agency.id}>
      {index > 0 && ', '}
      {agency.id === self ? (
        <AgencyName agency={agency} />
      ) : (
        <DsLink asChild>
          <Link to="/admin/agencies/$agency" params={{ agency: agency.id }}>
            <AgencyName agency={agency} />
          </Link>
        </DsLink>
      )}
    </Fragment>
  ));
}

/** What has happened to an agency, the last first. */
export function AgencyTimeline({ agency }: { agency: FragmentType<typeof AgencyTimelineFragment> }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { id, events } = readFragment(AgencyTimelineFragment, agency);
  if (events.length === 0) return <p>{t('agency.noHistory')}</p>;
  return (
    <Timeline
      events={events.map((event) => ({
        key: event.id,
        at: event.on,
        when: day(event.on),
        what: (
          <>
            <p>
              <strong>{t(`agency.event.${event.kind}`)}</strong>
              {event.former && <> {t('agencies.formerly', { name: event.former.nameSv })}</>}
            </p>
            {event.into.length > 0 && (
              <p>
                <Names agencies={event.of} self={id} /> {t('agency.became')} <Names agencies={event.into} self={id} />
              </p>
            )}
            {event.note && <p className="agency-note">{event.note}</p>}
            {event.by && <p className="agency-note">{t('agency.by', { account: event.by })}</p>}
          </>
        ),
      }))}
    />
  );
}
