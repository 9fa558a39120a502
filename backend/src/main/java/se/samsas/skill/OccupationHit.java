package se.samsas.skill;

import se.samsas.api.Label;

/// An occupation that a job title may mean.
///
/// @param matched  the label that is most like the title
/// @param likeness how alike they are, 0 to 100 (the same)
public record OccupationHit(Occupation occupation, Label matched, int likeness) {}
