import { useParams, useSearch } from '@tanstack/react-router';
import { AddToProfile } from '~/features/person/AddToProfile';
import { SkillGraphPage } from '~/features/skill/SkillGraphPage';
import { SkillPage } from '~/features/skill/SkillPage';
import { SkillsPage } from '~/features/skill/SkillsPage';
import { ChangeNotice } from '~/features/stewardship/ChangeNotice';
import { SkillStewardship } from '~/features/stewardship/SkillStewardship';

export function Skills() {
  const { q = '' } = useSearch({ from: '/skills' });
  return <SkillsPage query={q} />;
}

export function Skill() {
  const { id } = useParams({ from: '/skills/$id' });
  return (
    <SkillPage key={id} id={id} notice={<ChangeNotice />} act={(skill) => <AddToProfile skill={skill} />}>
      <SkillStewardship id={id} />
    </SkillPage>
  );
}

export function SkillGraph() {
  const { id } = useParams({ from: '/skills/$id/graph' });
  return <SkillGraphPage id={id} />;
}
