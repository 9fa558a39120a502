import { Button, Paragraph, ToggleGroup } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { failuresOf, isMissing } from '~/api/failure';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import type { SkillGraphQuery as Answer } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import type { FileColumn } from '~/kit/column';
import { download } from '~/kit/csv';
import { DownloadCsv } from '~/kit/DownloadCsv';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { useShortcut } from '~/kit/shortcuts';
import { Waiting } from '~/kit/Waiting';
import type { Expanded, Picture } from './parts/SkillGraph';
import { chosen, further, type GraphSkill, type Neighbour, type Relation } from './parts/skillGraph';
import { SkillGraphList } from './parts/SkillGraphList';
import { SkillName, skillRef, skillText } from './SkillName';

const GraphSkillFragment = graphql(`
  fragment GraphSkill on Skill {
    id
    uri
    kind
    ...SkillName
    supply(agency: $agency)
    openNeeds
  }
`);

const SkillGraphQuery = graphql(`
  query SkillGraph($id: ID!, $agency: ID) {
    skill(id: $id) {
      id
      ...SkillName
      ...GraphSkill
      broader {
        id
        ...GraphSkill
      }
      narrower(first: 100) {
        id
        ...GraphSkill
      }
      narrowerCount
      related {
        relation
        skill {
          id
          ...GraphSkill
        }
      }
      sameAs {
        match
        skill {
          id
          ...GraphSkill
        }
      }
    }
  }
`);

type Found = NonNullable<Answer['skill']>;

const SkillGraph = lazy(() => import('./parts/SkillGraph'));

function graphSkill(of: FragmentType<typeof GraphSkillFragment>): GraphSkill {
  const skill = readFragment(GraphSkillFragment, of);
  return {
    id: skill.id,
    uri: skill.uri,
    ref: skillRef(skill),
    group: skill.kind === 'GROUP',
    supply: skill.supply ?? null,
    needs: skill.openNeeds,
  };
}

function neighboursOf(skill: Found): Neighbour[] {
  const as = (relation: Relation) => (of: FragmentType<typeof GraphSkillFragment>) => ({ ...graphSkill(of), relation });
  return [
    ...skill.broader.map(as('broader')),
    ...skill.related.map(({ relation, skill: other }) =>
      as(relation === 'ESSENTIAL' ? 'essential' : 'optional')(other),
    ),
    ...skill.narrower.map(as('narrower')),
    ...skill.sameAs.map(({ match, skill: other }) => as(match === 'EXACT' ? 'exact' : 'close')(other)),
  ];
}

/** A skill and what it belongs with: a graph one can walk, and the same as a list. */
export function SkillGraphPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { agency } = useViewer();
  const [{ data, error, fetching }, again] = useQuery({
    query: SkillGraphQuery,
    variables: { id, agency: agency?.id ?? null },
  });
  const [view, setView] = useState<'graph' | 'list'>(() =>
    matchMedia('(max-width: 48rem)').matches ? 'list' : 'graph',
  );
  const [walked, setWalked] = useState<string | null>(null);
  useShortcut('t', () => setView(view === 'graph' ? 'list' : 'graph'));
  const skill = data?.skill;
  if (fetching && (!skill || skill.id !== id)) {
    return <Waiting page rows={1} height={480} doing={t('skillGraph.loading')} />;
  }
  if (!skill) {
    const failures = error ? failuresOf(error) : [];
    const failed = !isMissing(failures);
    return (
      <Page
        above={<Back to="/skills" page={t('skills.title')} />}
        id={id}
        title={t(failed ? 'error.title' : 'skill.missing.title')}
      >
        {failed ? (
          <Failed failures={failures} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Empty title={t('skill.missing.what')} text={t('skill.missing.text')} />
        )}
      </Page>
    );
  }
  return (
    <Explorer
      key={skill.id}
      skill={skill}
      view={view}
      onView={setView}
      holdsFocus={walked === skill.id}
      onWalk={setWalked}
    />
  );
}

function Explorer({
  skill,
  view,
  onView,
  holdsFocus,
  onWalk,
}: {
  skill: Found;
  view: 'graph' | 'list';
  onView: (view: 'graph' | 'list') => void;
  holdsFocus: boolean;
  onWalk: (id: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const { agency } = useViewer();
  const navigate = useNavigate();
  const client = useClient();
  const picture = useRef<Picture>(null);
  const toggle = useRef<HTMLLabelElement>(null);
  const [expanded, setExpanded] = useState<Expanded | null>(null);
  const [said, setSaid] = useState('');
  const { centre, neighbours, shown } = useMemo(() => {
    const all = neighboursOf(skill);
    return { centre: graphSkill(skill), neighbours: all, shown: chosen(all) };
  }, [skill]);
  const name = skillText(skillRef(skill), i18n.language);
  const all = neighbours.length + skill.narrowerCount - skill.narrower.length;

  const holders = (of: GraphSkill) => {
    if (of.group) return t('skillGraph.group');
    if (of.supply === null) return false;
    return of.supply === 0 ? t('skillGraph.few') : t('skillGraph.people', { count: of.supply });
  };

  const figures = (of: GraphSkill) =>
    [
      holders(of),
      of.group ? false : of.needs > 0 ? t('skillGraph.needs', { count: of.needs }) : t('skillGraph.noNeeds'),
    ]
      .filter(Boolean)
      .join(' · ');

  const briefly = (of: GraphSkill) =>
    [holders(of), of.needs > 0 && t('skillGraph.needs', { count: of.needs })].filter(Boolean).join('\n');

  const walk = (to: string) => {
    onWalk(to);
    void navigate({ to: '/skills/$id/graph', params: { id: to } });
  };

  const expand = async (neighbour: Neighbour) => {
    const called = skillText(neighbour.ref, i18n.language);
    const answer = await client.query(SkillGraphQuery, { id: neighbour.id, agency: agency?.id ?? null }).toPromise();
    if (!answer.data?.skill) {
      setSaid(t('skillGraph.failedToExpand', { name: called }));
      return;
    }
    const found = further([centre.id, ...shown.map(({ id }) => id)], neighboursOf(answer.data.skill));
    setExpanded({ of: neighbour.id, neighbours: found });
    setSaid(
      found.length > 0
        ? t('skillGraph.expanded', { count: found.length, name: called })
        : t('skillGraph.nothingNew', { name: called }),
    );
  };

  const rows = [{ ...centre, relation: null }, ...neighbours];
  const columns: FileColumn<(typeof rows)[number]>[] = [
    {
      head: t('skillGraph.column.relation'),
      value: ({ relation }) => (relation ? t(`skillGraph.relation.${relation}`) : t('skillGraph.centre')),
    },
    { head: t('skillGraph.column.skill'), value: ({ ref }) => skillText(ref, i18n.language) },
    { head: t('skillGraph.column.supply'), value: ({ group, supply }) => (group ? '' : (supply ?? '')) },
    { head: t('skillGraph.column.needs'), value: ({ needs }) => needs },
    { head: t('skillGraph.column.uri'), value: ({ uri }) => uri },
  ];

  return (
    <Page
      above={<Back to="/skills/$id" params={{ id: skill.id }} page={name} />}
      id={skill.id}
      wide
      title={t('skillGraph.title', { skill: name })}
      heading={<SkillName skill={skill} />}
      lead={<span>{t('skillGraph.lead')}</span>}
    >
      <Paragraph className="graph-centre">{figures(centre)}</Paragraph>
      {neighbours.length === 0 ? (
        <Empty title={t('skillGraph.alone')} text={t('skillGraph.aloneText')} />
      ) : (
        <>
          <div className="chart-tools">
            <ToggleGroup
              aria-label={t('skillGraph.view')}
              value={view}
              onChange={(value) => onView(value as 'graph' | 'list')}
            >
              <ToggleGroup.Item value="graph">{t('skillGraph.graph')}</ToggleGroup.Item>
              <ToggleGroup.Item value="list" aria-keyshortcuts="t" ref={toggle}>
                {t('skillGraph.list')}
              </ToggleGroup.Item>
            </ToggleGroup>
            {view === 'graph' && (
              <Button
                variant="tertiary"
                onClick={() => void picture.current?.png().then((blob) => download(`${name}.png`, blob))}
              >
                <DownloadIcon aria-hidden />
                {t('chart.png')}
              </Button>
            )}
            <DownloadCsv name={name} columns={columns} rows={() => Promise.resolve(rows)} />
          </div>
          {view === 'graph' ? (
            <>
              <Suspense fallback={<Waiting rows={1} height={480} />}>
                <SkillGraph
                  centre={centre}
                  neighbours={shown}
                  expanded={expanded}
                  figures={figures}
                  briefly={briefly}
                  said={said}
                  holdsFocus={holdsFocus}
                  onWalk={walk}
                  onExpand={(neighbour) => void expand(neighbour)}
                  onLeave={() => toggle.current?.control?.focus()}
                  picture={picture}
                />
              </Suspense>
              <Paragraph className="subtle">
                {t(centre.supply === null ? 'skillGraph.legendAlone' : 'skillGraph.legend')}{' '}
                {shown.length < all && t('skillGraph.shown', { shown: count(shown.length), all: count(all) })}
              </Paragraph>
            </>
          ) : (
            <SkillGraphList
              neighbours={neighbours}
              hidden={skill.narrowerCount - skill.narrower.length}
              figures={figures}
            />
          )}
        </>
      )}
    </Page>
  );
}
