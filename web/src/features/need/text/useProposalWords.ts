import { useTranslation } from 'react-i18next';
import { asLevel } from '~/features/skill/levels';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import type { Draft } from '../parts/draft';
import { monthsOf, USUAL_LEVEL, type Proposal } from './proposals';

/** How a proposal is written: what it is, and why, with what of the need it would replace. */
export function useProposalWords(draft: Draft) {
  const { t, i18n } = useTranslation();
  const { percent, period, language } = useFormats();
  const name = (proposal: Proposal): string => {
    switch (proposal.kind) {
      case 'role':
        return pick(i18n.language, proposal.sv, proposal.en).text;
      case 'skill':
        return skillText(proposal.skill, i18n.language);
      case 'share':
        return percent(proposal.percent);
      case 'period': {
        const { from, to, months } = proposal;
        if (from && to) return period(from, to);
        if (from) return t('need.text.from', { month: period(from, from) });
        if (to) return t('need.text.to', { month: period(to, to) });
        return t('need.length.months', { count: months ?? 0 });
      }
      case 'headcount':
        return t('need.text.people', { count: proposal.people });
      case 'place':
        return proposal.name === proposal.region
          ? proposal.region
          : t('need.text.place', { place: proposal.name, region: proposal.region });
      case 'remote':
        return t(proposal.remote ? 'need.text.remote' : 'need.text.notRemote');
      case 'language':
        return language(proposal.code);
    }
  };
  /** What stands in the need and would not any more. */
  const replaces = (proposal: Proposal): string[] => {
    switch (proposal.kind) {
      case 'share':
        return draft.share.trim() ? [t('need.text.replaces', { what: `${draft.share.trim()} %` })] : [];
      case 'headcount':
        return draft.headcount.trim() ? [t('need.text.replaces', { what: draft.headcount.trim() })] : [];
      case 'period': {
        const months = monthsOf(proposal, draft);
        return months
          ? [
              t('need.text.becomes', {
                period: period(months.from, months.to),
                before: period(draft.from, draft.to),
              }),
            ]
          : [];
      }
      case 'remote':
        return [t(draft.remote ? 'need.text.wasRemote' : 'need.text.wasNotRemote')];
      default:
        return [];
    }
  };
  const details = (proposal: Proposal, unsaid: boolean): string[] => {
    if (proposal.kind === 'role') {
      const role = name(proposal);
      return [t(draft.title.trim() ? 'need.text.roleSkills' : 'need.text.roleTitle', { role })];
    }
    if (proposal.kind === 'language') {
      return proposal.must === false ? [t('need.text.languageGood')] : [];
    }
    if (proposal.kind !== 'skill') return [];
    const { level, demand } = proposal;
    return [
      level
        ? t(level.guess ? 'need.text.levelGuess' : 'need.text.level', {
            level: t(`level.${asLevel(level.level)}.name`),
            quote: level.quote,
          })
        : t('need.text.noLevel', { level: t(`level.${USUAL_LEVEL}.name`) }),
      demand
        ? t(demand.guess ? 'need.text.demandGuess' : 'need.text.demand', {
            list: t(`need.list.${demand.must ? 'must' : 'good'}.name`),
            quote: demand.quote,
          })
        : t('need.text.noDemand', { list: t(`need.list.${unsaid ? 'must' : 'good'}.name`) }),
    ];
  };
  return {
    name,
    why: (proposal: Proposal, unsaid: boolean): string =>
      [
        t(proposal.guess ? 'need.text.readGuess' : 'need.text.readFrom', { quote: proposal.quote }),
        ...details(proposal, unsaid),
        ...replaces(proposal),
      ].join(' '),
  };
}
