import cytoscape, { type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { skillText } from '../SkillName';
import { around, beyond, nextTowards, sizeOf, type GraphSkill, type Neighbour, type Point } from './skillGraph';

/** Cytoscape adds a style sheet of its own unless it finds this; ours says the same, and the page's policy allows no other. */
const CYTOSCAPE_STYLE = '__________cytoscape_stylesheet';

export interface Expanded {
  of: string;
  neighbours: readonly Neighbour[];
}

export interface Picture {
  png(): Promise<Blob>;
}

/** The skill in the middle, its neighbours around it. One stop of the tabulator; what is chosen there is said below. */
export default function SkillGraph({
  centre,
  neighbours,
  expanded,
  figures,
  briefly,
  said,
  holdsFocus,
  onWalk,
  onExpand,
  onLeave,
  picture,
}: {
  centre: GraphSkill;
  neighbours: readonly Neighbour[];
  expanded: Expanded | null;
  /** How many have a skill and how many needs ask for it, in words. */
  figures: (skill: GraphSkill) => string;
  /** The same in as few words as a picture needs. */
  briefly: (skill: GraphSkill) => string;
  /** What has just happened, to be said. */
  said: string;
  /** Whether one has come here by walking in it, and goes on. */
  holdsFocus: boolean;
  onWalk: (id: string) => void;
  onExpand: (neighbour: Neighbour) => void;
  onLeave: () => void;
  picture: Ref<Picture>;
}) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const [chosenId, setChosen] = useState(neighbours[0]?.id);
  const [focused, setFocused] = useState(false);
  const all = [...neighbours, ...(expanded?.neighbours ?? [])];
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];
  const points = pointsOf(neighbours, expanded);
  const actions = useRef({ onWalk, onExpand });
  useEffect(() => {
    actions.current = { onWalk, onExpand };
  });
  const language = i18n.language;

  useEffect(() => {
    const container = canvas.current;
    if (!container) return undefined;
    const cy = cytoscape({
      container,
      elements: elements(centre, neighbours, expanded, {
        name: (skill) => skillText(skill.ref, language),
        figures: briefly,
        relation: (relation) => t(`skillGraph.relation.${relation}`),
      }),
      style: styles(container),
      layout: { name: 'preset', fit: true, padding: 16 },
      autoungrabify: true,
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
    });
    core.current = cy;
    cy.on('tap', 'node', (event) => {
      const data = (event.target as NodeSingular).data() as { id: string; opens?: string };
      const opened = data.opens && neighbours.find(({ id }) => id === data.opens);
      if (opened) actions.current.onExpand(opened);
      else if (data.id !== centre.id) actions.current.onWalk(data.id);
    });
    cy.on('mouseover', 'node', (event) => {
      const node = event.target as NodeSingular;
      container.style.cursor = node.hasClass('opener') ? 'zoom-in' : node.hasClass('centre') ? '' : 'pointer';
    });
    cy.on('mouseout', 'node', () => (container.style.cursor = ''));
    const resized = new ResizeObserver(() => {
      cy.resize();
      cy.fit(undefined, 16);
    });
    resized.observe(container);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const recoloured = () => {
      cy.style(styles(container));
      cy.forceRender();
    };
    dark.addEventListener('change', recoloured);
    return () => {
      dark.removeEventListener('change', recoloured);
      resized.disconnect();
      core.current = null;
      cy.destroy();
    };
    // What is said of a skill changes with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [centre, neighbours, expanded, language]);

  useEffect(() => {
    core.current?.nodes().removeClass('chosen');
    if (focused && chosen) core.current?.getElementById(chosen.id).addClass('chosen');
  });

  useEffect(() => {
    if (!holdsFocus) return undefined;
    // After the heading of the new page has had it.
    const timer = setTimeout(() => keys.current?.focus());
    return () => clearTimeout(timer);
  }, [holdsFocus, centre.id]);

  useImperativeHandle(picture, () => ({
    png: () =>
      core.current!.png({
        output: 'blob-promise',
        full: true,
        scale: 2,
        bg: canvas.current ? getComputedStyle(canvas.current).backgroundColor : undefined,
      }),
  }));

  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !chosen) return;
    const next = nextTowards(event.key, chosen.id, points);
    if (next) setChosen(next);
    else if (event.key === 'Enter') onWalk(chosen.id);
    else if (event.key === '+') {
      const own = neighbours.find(({ id }) => id === chosen.id);
      if (own) onExpand(own);
    } else if (event.key === 'Escape') onLeave();
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };

  const told = (neighbour: Neighbour) => {
    const parent = expanded?.neighbours.includes(neighbour) && neighbours.find(({ id }) => id === expanded.of);
    const relation = t(`skillGraph.relation.${neighbour.relation}`);
    return t('skillGraph.option', {
      relation: parent ? t('skillGraph.of', { relation, name: skillText(parent.ref, language) }) : relation,
      name: skillText(neighbour.ref, language),
      figures: figures(neighbour),
    });
  };

  return (
    <div className="skill-graph">
      <span hidden id={CYTOSCAPE_STYLE} />
      <div className="skill-graph-frame">
        <div className="skill-graph-canvas" ref={canvas} aria-hidden="true" />
        <div
          ref={keys}
          className="skill-graph-keys"
          role="listbox"
          tabIndex={0}
          aria-label={t('skillGraph.label', {
            skill: skillText(centre.ref, language),
            count: neighbours.length,
          })}
          aria-describedby="skill-graph-help"
          aria-activedescendant={chosen && `neighbour-${chosen.id}`}
          onKeyDown={pressed}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          {all.map((neighbour) => (
            <div
              key={neighbour.id}
              id={`neighbour-${neighbour.id}`}
              role="option"
              aria-selected={neighbour === chosen}
              className="ds-sr-only"
            >
              {told(neighbour)}
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="skill-graph-said">
        {focused && chosen ? [told(chosen), said].filter(Boolean).join(' ') : said}
      </p>
      <p id="skill-graph-help" className="subtle">
        {t('skillGraph.help')}
      </p>
    </div>
  );
}

function pointsOf(neighbours: readonly Neighbour[], expanded: Expanded | null): Map<string, Point> {
  const points = around(neighbours);
  const from = expanded && points.get(expanded.of);
  if (from) beyond(from, expanded.neighbours).forEach((point, id) => points.set(id, point));
  return points;
}

interface Words {
  name: (skill: GraphSkill) => string;
  figures: (skill: GraphSkill) => string;
  relation: (relation: Neighbour['relation']) => string;
}

function elements(
  centre: GraphSkill,
  neighbours: readonly Neighbour[],
  expanded: Expanded | null,
  words: Words,
): ElementDefinition[] {
  const points = pointsOf(neighbours, expanded);
  const node = (skill: GraphSkill, position: Point, classes: string): ElementDefinition => ({
    group: 'nodes',
    data: { id: skill.id, label: `${words.name(skill)}\n${words.figures(skill)}`, size: sizeOf(skill) },
    position: { ...position },
    classes: [classes, skill.group && 'group', skill.needs > 0 && 'asked'].filter(Boolean).join(' '),
  });
  const tie = (from: string, { id, relation }: Neighbour): ElementDefinition => ({
    group: 'edges',
    data: { id: `${from} ${id}`, source: from, target: id, label: words.relation(relation) },
    classes: relation,
  });
  const opener = (skill: Neighbour): ElementDefinition => {
    const { id } = skill;
    const { x, y } = points.get(id)!;
    const aside = sizeOf(skill) / 2 + 16;
    return {
      group: 'nodes',
      data: { id: `open ${id}`, opens: id, label: '+' },
      position: { x: x + aside, y: y - aside / 2 },
      classes: 'opener',
    };
  };
  return [
    node(centre, { x: 0, y: 0 }, 'centre'),
    ...neighbours.map((each) => node(each, points.get(each.id)!, 'neighbour')),
    ...(expanded?.neighbours ?? []).map((each) => node(each, points.get(each.id)!, 'further')),
    ...neighbours.map((each) => tie(centre.id, each)),
    ...(expanded?.neighbours ?? []).map((each) => tie(expanded!.of, each)),
    ...neighbours.filter(({ id }) => id !== expanded?.of).map(opener),
  ];
}

/** The colours are those of the page, light or dark. */
function styles(container: HTMLElement): cytoscape.StylesheetJson {
  const { color, backgroundColor, borderTopColor, outlineColor, caretColor, fontFamily } = getComputedStyle(container);
  const label = {
    label: 'data(label)',
    color,
    'font-family': fontFamily,
    'font-size': 14,
    'text-wrap': 'wrap',
    'text-max-width': '165px',
    'text-valign': 'bottom',
    'text-margin-y': 5,
    'text-background-color': backgroundColor,
    'text-background-opacity': 0.9,
    'text-background-padding': '2px',
    'line-height': 1.2,
  } as const;
  return [
    {
      selector: 'node',
      style: {
        ...label,
        width: 'data(size)',
        height: 'data(size)',
        'background-color': borderTopColor,
        'border-width': 2,
        'border-color': outlineColor,
      },
    },
    { selector: 'node.group', style: { shape: 'round-rectangle' } },
    { selector: 'node.asked', style: { 'border-width': 8, 'border-style': 'double' } },
    { selector: 'node.centre', style: { 'background-color': outlineColor, 'font-weight': 'bold', 'font-size': 16 } },
    { selector: 'node.further', style: { 'font-size': 12, 'text-max-width': '110px' } },
    { selector: 'node.chosen', style: { 'overlay-color': caretColor, 'overlay-opacity': 0.3, 'overlay-padding': 10 } },
    {
      selector: 'node.opener',
      style: {
        width: 24,
        height: 24,
        shape: 'round-rectangle',
        'background-color': backgroundColor,
        'border-width': 1,
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-background-opacity': 0,
        'font-size': 16,
      },
    },
    {
      selector: 'edge',
      style: {
        ...label,
        'font-size': 12,
        'text-rotation': 'none',
        'curve-style': 'straight',
        width: 2,
        'line-color': outlineColor,
        'target-arrow-color': outlineColor,
      },
    },
    { selector: 'edge.broader', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.narrower', style: { 'source-arrow-shape': 'triangle', 'source-arrow-color': outlineColor } },
    { selector: 'edge.optional', style: { 'line-style': 'dashed' } },
    { selector: 'edge.exact', style: { width: 5 } },
    { selector: 'edge.close', style: { 'line-style': 'dotted' } },
  ];
}
