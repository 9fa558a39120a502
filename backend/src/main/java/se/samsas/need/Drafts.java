package se.samsas.need;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.skill.Skill;
import se.samsas.skill.Skills;

/// Needs as they are written: checks them against what there is and who asks.
@Component
public final class Drafts {

    private final Agencies agencies;
    private final Regions regions;
    private final Skills skills;

    Drafts(Agencies agencies, Regions regions, Skills skills) {
        this.agencies = agencies;
        this.regions = regions;
        this.skills = skills;
    }

    /// The draft that an input is.
    ///
    /// @throws Failure.Invalid at its first fault
    /// @throws Failure.NotAllowed where the viewer may not ask for the agency
    public NeedDraft read(Viewer viewer, NeedInput input) {
        String agency = agency(input);
        Asking.require(viewer, agency);
        Map<String, Skill> known = skills.list(input.uris());
        Set<String> codes = regions.list().stream().map(Region::code).collect(toSet());
        return input.draft(agency, known, codes);
    }

    private String agency(NeedInput input) {
        try {
            return agencies.get(GlobalId.parse("Agency", input.agency())).id();
        } catch (Failure.Invalid | Failure.NotFound e) {
            throw new Failure.Invalid("need.agency", String.valueOf(e.getMessage()), e.hint());
        }
    }
}
