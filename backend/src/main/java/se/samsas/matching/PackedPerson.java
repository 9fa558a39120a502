package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A profile in numbers, on its way into a segment.
final class PackedPerson {
    /// The bit of [#visibility] that tells of a protected identity.
    static final int PROTECTED = 63;

    final byte[] id;
    final long tieSeed;
    /// [PackedVisibility], the highest bit set for a protected identity.
    final long visibility;
    /// By first day.
    final long[] employments;
    /// By month.
    final long[] capacity;
    /// By skill.
    final long[] assertions;

    final int workplaces;
    final int languages;

    PackedPerson(
            byte[] id,
            long tieSeed,
            long visibility,
            long[] employments,
            long[] capacity,
            long[] assertions,
            int workplaces,
            int languages) {
        this.id = id;
        this.tieSeed = tieSeed;
        this.visibility = visibility;
        this.employments = employments;
        this.capacity = capacity;
        this.assertions = assertions;
        this.workplaces = workplaces;
        this.languages = languages;
    }

    static PackedPerson of(Profile profile, Vocabulary vocabulary) {
        return new PackedPerson(
                profile.person().getBytes(UTF_8),
                profile.tieSeed(),
                PackedVisibility.of(profile.visibility()) | (profile.protectedIdentity() ? 1L << PROTECTED : 0),
                profile.employments().stream()
                        .mapToLong(employment -> PackedEmployment.of(employment, vocabulary.agencies()))
                        .sorted()
                        .toArray(),
                profile.capacity().entrySet().stream()
                        .mapToLong(month -> PackedCapacity.of(month.getKey(), month.getValue()))
                        .sorted()
                        .toArray(),
                profile.assertions().stream()
                        .mapToLong(assertion -> PackedAssertion.of(assertion, vocabulary.skills()))
                        .sorted()
                        .toArray(),
                vocabulary.workplaces().codeOf(new Workplaces(profile.places(), profile.remote())),
                vocabulary.languages().codeOf(profile.languages()));
    }

    static boolean isProtected(long visibility) {
        return visibility >>> PROTECTED != 0;
    }
}
