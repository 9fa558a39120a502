package se.samsas.person.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.person.Assertions;
import se.samsas.person.DescribedSkill;
import se.samsas.person.SkillReading;

/// Reads what a client writes of proposals.
@Component
final class ProposalReading {

    private final SkillReading skills;
    private final Assertions assertions;

    ProposalReading(SkillReading skills, Assertions assertions) {
        this.skills = skills;
        this.assertions = assertions;
    }

    /// What is to be proposed, a row for each person and skill.
    ///
    /// @throws Failure.Invalid at the first person, skill or level that cannot be
    List<ProposedSkill> rows(List<ProposalGroupInput> groups) {
        var rows = new ArrayList<ProposedSkill>();
        var people = new HashSet<String>();
        for (int g = 0; g < groups.size(); g++) {
            var field = "input.groups[%d]".formatted(g);
            var group = groups.get(g);
            var uris = skills.skills(
                    group.skills().stream().map(ProposedSkillInput::skill).toList(), field + ".skills", ".skill");
            for (int i = 0; i < uris.size(); i++) {
                SkillReading.requireLevel(group.skills().get(i).level(), "%s.skills[%d].level".formatted(field, i));
            }
            for (var id : group.people()) {
                var person = GlobalId.parse("Person", id);
                if (!people.add(person)) {
                    throw new Failure.Invalid(
                                    field + ".people",
                                    "The person '%s' is in two groups, or twice in one.".formatted(person),
                                    "Name each person once.")
                            .inSwedish("Samma person är med två gånger.", "Välj varje person en gång.");
                }
                for (int i = 0; i < uris.size(); i++) {
                    rows.add(ProposedSkill.of(
                            person, uris.get(i), group.skills().get(i).level()));
                }
            }
        }
        if (people.isEmpty() || people.size() > Proposals.MOST) {
            throw new Failure.Invalid(
                            "input.groups",
                            "%d people are named.".formatted(people.size()),
                            "Name 1 to %d at once.".formatted(Proposals.MOST))
                    .inSwedish(
                            "%d personer är valda.".formatted(people.size()),
                            "Välj 1 till %d åt gången.".formatted(Proposals.MOST));
        }
        return rows;
    }

    /// What a person confirms, by the id of the proposal.
    ///
    /// @throws Failure.Invalid at the first level or month that cannot be
    Map<String, ConfirmedProposalInput> confirmed(List<ConfirmedProposalInput> confirm) {
        var confirmed = new LinkedHashMap<String, ConfirmedProposalInput>();
        for (int i = 0; i < confirm.size(); i++) {
            var field = "input.confirm[%d]".formatted(i);
            SkillReading.requireLevel(confirm.get(i).level(), field + ".level");
            assertions.requirePast(confirm.get(i).lastUsed(), field + ".lastUsed");
            confirmed.put(GlobalId.parse(Proposals.TYPE, confirm.get(i).proposal()), confirm.get(i));
        }
        return confirmed;
    }

    /// What a person says by confirming a proposal.
    ///
    /// @throws Failure.Invalid where neither says a level
    DescribedSkill said(Proposal proposal, ConfirmedProposalInput confirmed) {
        var level = confirmed.level() == null ? proposal.level() : confirmed.level();
        if (level == null) {
            throw new Failure.Invalid(
                            "input.confirm",
                            "The proposal '%s' says no level.".formatted(proposal.id()),
                            "Give the level that you have, 1 to 5.")
                    .inSwedish("Förslaget säger ingen nivå.", "Ange den nivå som du har, 1 till 5.");
        }
        return new DescribedSkill(proposal.skill(), level, confirmed.lastUsed());
    }
}
