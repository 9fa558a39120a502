package se.samsas.need;

import se.samsas.failure.Failure;
import se.samsas.matching.Asked;
import se.samsas.matching.InvalidNeed;

/// A skill that is asked for, as a client writes it.
///
/// @param skill the global id or the concept URI
record AskedSkillInput(String skill, int level, int weight, boolean must, boolean exactly) {

    Asked asked(String uri, String field) {
        try {
            return new Asked(uri, level, weight, must, exactly);
        } catch (InvalidNeed e) {
            throw new Failure.Invalid(
                    field + "." + ("minimum".equals(e.field()) ? "level" : e.field()),
                    e.met() + ".",
                    NeedInput.sentence(e.remedy()));
        }
    }
}
