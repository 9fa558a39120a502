import { Dialog, Heading, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { SkillName } from '~/features/skill/SkillName';
import { CertaintyMeter } from '~/kit/CertaintyMeter';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import type { Match } from './match';
import { cellFill, cellState, heldInstead, reached } from './reading';
import { ReasonAge, ReasonEvidence, ReasonLevel } from './ReasonFacts';
import { SpecialistLines } from './SpecialistLines';
import { useSpecialistName } from '../useSpecialist';

/** Two matches side by side, skill by skill. */
export function CompareDialog({ left, right, onClose }: { left: Match; right: Match; onClose: () => void }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const nameOf = useSpecialistName();
  const both = [left, right];
  return (
    <Dialog open onClose={onClose} closeButton={t('close')} aria-labelledby="compare-title" className="compare">
      <Heading level={2} data-size="xs" id="compare-title">
        {t('compare.title')}
      </Heading>
      <div className="scroll-x" role="region" aria-labelledby="compare-title" tabIndex={0}>
        <Table border data-color="neutral">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('compare.what')}</Table.HeaderCell>
              {both.map((match) => (
                <Table.HeaderCell key={match.rank} scope="col">
                  {nameOf(match.specialist)}
                  <span className="match-lines subtle">
                    <SpecialistLines specialist={match.specialist} />
                  </span>
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            <Table.Row>
              <Table.HeaderCell scope="row">{t('compare.overall')}</Table.HeaderCell>
              {both.map((match) => (
                <Table.Cell key={match.rank}>
                  <div className="compare-figures">
                    <FitBar fit={match.fit} />
                    <CertaintyMeter certainty={match.certainty} />
                  </div>
                </Table.Cell>
              ))}
            </Table.Row>
            <Table.Row>
              <Table.HeaderCell scope="row">{t('match.free')}</Table.HeaderCell>
              {both.map((match) => (
                <Table.Cell key={match.rank}>{percent(match.freeShare)}</Table.Cell>
              ))}
            </Table.Row>
            {left.reasons.map(({ asked }) => (
              <Table.Row key={asked.skill.id}>
                <Table.HeaderCell scope="row">
                  <SkillName skill={asked.skill} />
                </Table.HeaderCell>
                {both.map((match) => {
                  const reason = match.reasons.find((each) => each.asked.skill.id === asked.skill.id);
                  if (!reason) return <Table.Cell key={match.rank} />;
                  const state = cellState(reason);
                  const instead = heldInstead(reason);
                  return (
                    <Table.Cell key={match.rank}>
                      <span className="strip-mark" data-fill={cellFill(state)} aria-hidden="true">
                        <span className="strip-fill" style={{ inlineSize: `${Math.round(reached(reason) * 100)}%` }} />
                      </span>
                      <span className="match-lines">
                        <strong>{t(`strip.short.${state}`)}</strong>
                        {instead && <SkillName skill={instead} />}
                        <ReasonLevel reason={reason} />
                        {reason.held && (
                          <span className="subtle">
                            <ReasonEvidence reason={reason} /> · <ReasonAge reason={reason} />
                          </span>
                        )}
                      </span>
                    </Table.Cell>
                  );
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Dialog>
  );
}
