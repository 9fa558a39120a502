import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Labelled } from '~/kit/Labelled';
import { relations, type GraphSkill, type Neighbour } from './skillGraph';

/** What the graph shows, and what it has no room for: every neighbour by its relation, with a link that walks there. */
export function SkillGraphList({
  neighbours,
  hidden,
  figures,
}: {
  neighbours: readonly Neighbour[];
  /** How many narrower skills there are beyond those given. */
  hidden: number;
  figures: (skill: GraphSkill) => string;
}) {
  const { t } = useTranslation();
  return (
    <div className="graph-lists">
      {relations.map((relation) => {
        const own = neighbours.filter((each) => each.relation === relation);
        return (
          own.length > 0 && (
            <section key={relation} aria-labelledby={`graph-${relation}`}>
              <Heading level={2} data-size="2xs" id={`graph-${relation}`}>
                {t(`skillGraph.relation.${relation}`)}
              </Heading>
              <ul className="graph-list">
                {own.map((neighbour) => (
                  <li key={neighbour.id}>
                    <DsLink asChild>
                      <Link to="/skills/$id/graph" params={{ id: neighbour.id }}>
                        <Labelled sv={neighbour.ref.sv} en={neighbour.ref.en} />
                      </Link>
                    </DsLink>
                    <span className="subtle">{figures(neighbour)}</span>
                  </li>
                ))}
              </ul>
              {relation === 'narrower' && hidden > 0 && (
                <Paragraph className="subtle">{t('skillGraph.more', { count: hidden })}</Paragraph>
              )}
            </section>
          )
        );
      })}
    </div>
  );
}
