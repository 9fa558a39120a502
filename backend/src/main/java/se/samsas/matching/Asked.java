package se.samsas.matching;

/// One skill a need asks for.
///
/// @param skill the URI of the concept
/// @param minimum the lowest level that is enough, 1 to 5
/// @param weight how much it counts, 1 to 10
/// @param must whether nobody is a match without it
/// @param exactly whether only the very skill is having it, and a narrower one is near it
public record Asked(String skill, int minimum, int weight, boolean must, boolean exactly) {
    public Asked {
        InvalidNeed.text("skills", skill, "A skill");
        InvalidNeed.within("minimum", minimum, 1, 5, "The minimum level of " + skill);
        InvalidNeed.within("weight", weight, 1, 10, "The weight of " + skill);
    }

    /// The fewest tenths of closeness that count as having the skill.
    public int having() {
        return exactly ? Closeness.SAME.tenths() : Closeness.HAVING;
    }

    Asked withMinimum(int other) {
        return new Asked(skill, other, weight, must, exactly);
    }

    Asked withoutMust() {
        return new Asked(skill, minimum, weight, false, exactly);
    }
}
