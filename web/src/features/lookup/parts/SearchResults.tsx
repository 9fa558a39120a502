import { Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { AgencyName } from '~/features/agency/AgencyName';
import { OpenListed } from '~/features/need/OpenListed';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
import { HitLine } from './HitLine';
import type { FoundPeople } from './LookUpQuery';
import { useGroups, type Group, type Hit } from './useGroups';
import type { Lookup } from './useLookup';
import { useOthers } from './useOthers';

/** So many of a kind stand on the page. */
export const EACH = 10;

/**
 * What is called so, kind by kind; where nothing is, what was looked through. People of other agencies where that was
 * submitted, or is asked for here.
 */
export function SearchResults({
  words,
  submission,
  lookup: { looked, state, error, again },
}: {
  words: string;
  submission: string | undefined;
  lookup: Lookup;
}) {
  const { t } = useTranslation();
  const { count, list } = useFormats();
  const others = useOthers(words, submission);
  const { groups, nearest } = useGroups(words, looked);
  const failed = state === 'failed' && error ? failuresOf(error) : null;
  const { people } = others;
  const found = groups.filter(({ hits }) => hits.length > 0);
  const kinds = [...groups.map(({ kind }) => t(`lookup.among.${kind}`)), ...(people ? [t('lookup.among.people')] : [])];
  const groupsShown = found.length + (people && people.people.length > 0 ? 1 : 0);
  const shown = found.reduce((sum, { hits }) => sum + hits.length, 0) + (people?.people.length ?? 0);
  // How much there is, and that there is nothing, is said of a whole answer alone.
  const whole = !!looked && others.state !== 'asking' && others.state !== 'failed';
  return (
    <>
      {whole && (
        <p className="subtle" role="status">
          {t('lookup.shown', { count: shown, n: count(shown), text: words })}
        </p>
      )}
      {failed && <Failed failures={failed} onRetry={again} />}
      {looked || failed ? (
        found.map((group) => <Found key={group.kind} group={group} alone={whole && groupsShown === 1} />)
      ) : (
        <Waiting rows={6} height={48} doing={t('lookup.asking')} />
      )}
      {(looked || failed) && others.state === 'asking' && (
        <Waiting rows={2} height={48} doing={t('lookup.askingOthers')} />
      )}
      {others.state === 'failed' && others.error && (
        <Section id="people" title={t('lookup.kind.people')}>
          <Failed failures={failuresOf(others.error)} onRetry={others.ask} />
        </Section>
      )}
      {people && people.people.length > 0 && <Others found={people} next={others.next} onMore={others.more} />}
      {others.state === 'unasked' && (
        <Section id="people" title={t('lookup.kind.people')}>
          <Paragraph className="subtle">{t('lookup.toldThen')}</Paragraph>
          <Button variant="secondary" onClick={others.ask}>
            {t('lookup.askOthers')}
          </Button>
        </Section>
      )}
      {whole && shown === 0 && (
        <Empty title={t('lookup.none', { text: words })} text={t('lookup.noneText', { kinds: list(kinds) })} />
      )}
      {whole && shown === 0 && nearest.length > 0 && (
        <Section id="nearest" title={t('lookup.nearest')}>
          <Hits hits={nearest} />
        </Section>
      )}
    </>
  );
}

/** Who was found at other agencies: each of them is told, so they are shown whatever else fails. */
function Others({
  found: { people, more, endCursor },
  next,
  onMore,
}: {
  found: NonNullable<FoundPeople>;
  next: ReturnType<typeof useOthers>['next'];
  onMore: () => void;
}) {
  const { t } = useTranslation();
  // The first of those who came last takes the focus.
  const arrived = useRef<HTMLLIElement>(null);
  const from = next && people.length > next.from ? next.from : 0;
  useLayoutEffect(() => {
    if (from > 0) arrived.current?.focus();
  }, [from]);
  return (
    <Section id="people" title={t('lookup.kind.people')} count={t('lookup.count', { count: people.length })}>
      <Paragraph className="subtle">{t('lookup.told')}</Paragraph>
      <ul className="hits">
        {people.map(({ id, name, title, agency }, index) => (
          <li key={id} className="hit-plain" tabIndex={-1} ref={index === from ? arrived : undefined}>
            <HitLine
              hit={{
                name,
                note: (
                  <>
                    {title && <span lang="sv">{title}</span>}
                    {agency && <AgencyName agency={agency} />}
                  </>
                ),
              }}
            />
          </li>
        ))}
      </ul>
      {next?.error && <Failed failures={failuresOf(next.error)} onRetry={onMore} />}
      {more && <Paragraph>{t('lookup.morePeople')}</Paragraph>}
      {endCursor && !next?.error && (
        <Button variant="secondary" disabled={next?.asking} onClick={onMore}>
          {t('lookup.showMorePeople')}
        </Button>
      )}
    </Section>
  );
}

function Section({ id, title, count, children }: { id: string; title: string; count?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`found-${id}`}>
      <Heading level={2} data-size="2xs" id={`found-${id}`}>
        {title}
      </Heading>
      {count && <p className="subtle">{count}</p>}
      {children}
    </section>
  );
}

/** @param alone whether the page has said already how many there are */
function Found({ group: { kind, hits, total, more, moreOf }, alone }: { group: Group; alone: boolean }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const all = total ?? hits.length;
  const said =
    all > hits.length
      ? t('lookup.countOf', { shown: count(hits.length), n: count(all) })
      : total === undefined && hits.length === EACH
        ? t('lookup.best', { count: hits.length })
        : alone
          ? undefined
          : t('lookup.count', { count: hits.length });
  const there = more && (all > hits.length || (total === undefined && hits.length === EACH));
  return (
    <Section id={kind} title={t(`lookup.kind.${kind}`)} count={said}>
      <Hits hits={hits} />
      {there && kind !== 'pages' && kind !== 'roles' && (
        <Paragraph>
          <DsLink asChild>
            <Link {...more}>{t(`lookup.more.${moreOf ?? kind}`)}</Link>
          </DsLink>
        </Paragraph>
      )}
    </Section>
  );
}

function Hits({ hits }: { hits: Hit[] }) {
  return (
    <ul className="hits">
      {hits.map((hit) =>
        hit.other ? (
          <li key={hit.key} className="hit-plain">
            <HitLine hit={hit} />
            <div>
              <OpenListed {...hit.other} />
            </div>
          </li>
        ) : (
          <li key={hit.key}>
            <DsLink asChild>
              <Link {...hit.way}>
                <HitLine hit={hit} />
              </Link>
            </DsLink>
          </li>
        ),
      )}
    </ul>
  );
}
