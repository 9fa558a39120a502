import { Button, Checkbox, Fieldset, ToggleGroup, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleSkills, type RoleSkill } from '~/features/role/roleSkills';
import { useFormats } from '~/kit/format';
import { LONGEST_TITLE, type Draft } from '../parts/draft';
import { canBeAdded, isThere, sureOf, toggled, withProposals, type Kind, type Proposal } from './proposals';
import { useProposalWords } from './useProposalWords';

const groups: { name: 'roles' | 'skills' | 'share' | 'period' | 'headcount' | 'where' | 'languages'; kinds: Kind[] }[] =
  [
    { name: 'roles', kinds: ['role'] },
    { name: 'skills', kinds: ['skill'] },
    { name: 'share', kinds: ['share'] },
    { name: 'period', kinds: ['period'] },
    { name: 'headcount', kinds: ['headcount'] },
    { name: 'where', kinds: ['place', 'remote'] },
    { name: 'languages', kinds: ['language'] },
  ];

/** What was read of a text, to be chosen: each with the words that it was read from, and what it would replace. */
export function TextProposals({
  found,
  draft,
  onAdd,
}: {
  found: Proposal[];
  draft: Draft;
  /** With the draft as it becomes, and how much was chosen. */
  onAdd: (next: Draft, count: number) => void;
}) {
  const { t } = useTranslation();
  const { capital } = useFormats();
  const skillsOf = useRoleSkills();
  const words = useProposalWords(draft);
  const [chosen, setChosen] = useState<string[]>([]);
  const [unsaid, setUnsaid] = useState(true);
  const [fault, setFault] = useState<'none' | 'role' | null>(null);
  const [adding, setAdding] = useState(false);
  const choose = (keys: string[]) => {
    setChosen(keys);
    setFault(null);
  };
  const add = async () => {
    const picked = found.filter(({ key }) => chosen.includes(key));
    if (picked.length === 0) {
      setFault('none');
      return;
    }
    setAdding(true);
    const ofRoles: RoleSkill[] = [];
    for (const each of picked) {
      const skills = each.kind === 'role' ? await skillsOf(each.id) : [];
      if (!skills) {
        setAdding(false);
        setFault('role');
        return;
      }
      ofRoles.push(...skills);
    }
    const [role] = picked.filter(({ kind }) => kind === 'role').map(words.name);
    const next = withProposals(draft, picked, unsaid, ofRoles);
    onAdd(role && !draft.title.trim() ? { ...next, title: role.slice(0, LONGEST_TITLE) } : next, picked.length);
  };
  const sure = sureOf(found, draft);
  return (
    <>
      <p className="subtle">{t('need.text.choose')}</p>
      {sure.length > 0 && (
        <div className="buttons">
          <Button type="button" variant="tertiary" data-size="sm" onClick={() => choose(oneOfEach(sure, found))}>
            {t('need.text.sure')}
          </Button>
        </div>
      )}
      {groups.map(({ name, kinds }) => {
        const here = found.filter(({ kind }) => kinds.includes(kind));
        return (
          here.length > 0 && (
            <Fieldset key={name}>
              <Fieldset.Legend>{t(`need.text.group.${name}`)}</Fieldset.Legend>
              {name === 'skills' && here.some((each) => each.kind === 'skill' && !each.demand) && (
                <div className="asked-into">
                  <span id="text-unsaid">{t('need.text.unsaid')}</span>
                  <ToggleGroup
                    aria-labelledby="text-unsaid"
                    data-size="sm"
                    value={unsaid ? 'must' : 'good'}
                    onChange={(value) => setUnsaid(value !== 'good')}
                  >
                    <ToggleGroup.Item value="must">{t('need.list.must.name')}</ToggleGroup.Item>
                    <ToggleGroup.Item value="good">{t('need.list.good.name')}</ToggleGroup.Item>
                  </ToggleGroup>
                </div>
              )}
              {here.map((each) =>
                canBeAdded(each, draft) ? (
                  <Checkbox
                    key={each.key}
                    label={capital(words.name(each))}
                    description={words.why(each, unsaid)}
                    checked={chosen.includes(each.key)}
                    onChange={() => choose(toggled(chosen, each, found))}
                  />
                ) : (
                  <p key={each.key} className="subtle">
                    {t(isThere(each, draft) ? 'need.text.there' : 'need.text.passed', {
                      what: capital(words.name(each)),
                    })}
                  </p>
                ),
              )}
            </Fieldset>
          )
        );
      })}
      {fault && <ValidationMessage role="alert">{t(`need.text.fault.${fault}`)}</ValidationMessage>}
      <div className="buttons">
        <Button type="button" disabled={adding} onClick={() => void add()}>
          {t('need.text.add')}
        </Button>
      </div>
    </>
  );
}

/** Of what a need has only one, the first. */
const oneOfEach = (keys: string[], found: Proposal[]): string[] =>
  found
    .filter(({ key }) => keys.includes(key))
    .reverse()
    .reduce<string[]>((chosen, each) => toggled(chosen, each, found), []);
