import { Button, Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import { possible } from './parts/changes';
import { History } from './parts/History';

const StewardshipDocument = graphql(`
  query SkillStewardship($id: ID!) {
    skill(id: $id) {
      id
      kind
      scheme
      status
    }
  }
`);

/** On the page of a skill: what may be changed or proposed, and what was changed. */
export function SkillStewardship({ id }: { id: string }) {
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  const [{ data }] = useQuery({ query: StewardshipDocument, variables: { id } });
  if (!data?.skill) return null;
  const names = possible(data.skill);
  return (
    <section aria-labelledby="skill-changes">
      <Heading level={2} data-size="sm" id="skill-changes">
        {t('taxonomy.ofSkill')}
      </Heading>
      {names.length > 0 && (
        <div className="buttons">
          {names.map((name) => (
            <Button key={name} asChild variant="secondary">
              <Link to="/taxonomy/$change" params={{ change: name }} search={{ skill: id }}>
                {administersAll ? t(`taxonomy.action.${name}`) : t(`taxonomy.proposeAction.${name}`)}
              </Link>
            </Button>
          ))}
        </div>
      )}
      <History key={id} skill={id} />
    </section>
  );
}
