package se.samsas.need;

import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;
import se.samsas.matching.Asked;
import se.samsas.matching.InvalidNeed;

/// A skill that is asked for, as a client writes it.
///
/// @param skill the global id or the concept URI
record AskedSkillInput(
        String skill,
        int level,
        int weight,
        boolean must,
        @Nullable Boolean exactly) {

    Asked asked(String uri, String field) {
        try {
            return new Asked(uri, level, weight, must, Boolean.TRUE.equals(exactly));
        } catch (InvalidNeed e) {
            throw new Failure.Invalid(
                    field + "." + ("minimum".equals(e.field()) ? "level" : e.field()),
                    e.met() + ".",
                    NeedInput.sentence(e.remedy()));
        }
    }
}
