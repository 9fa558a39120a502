package se.samsas.matching;

/// An assertion in one `long`: skill, level, evidence, month last used, last valid day, from the highest bit down.
final class PackedAssertion {
    private static final int USED_AT = Calendar.DAY_BITS;
    private static final int EVIDENCE_AT = USED_AT + Calendar.MONTH_BITS;
    private static final int LEVEL_AT = EVIDENCE_AT + 3;
    private static final int SKILL_AT = LEVEL_AT + 3;
    private static final Evidence[] EVIDENCE = Evidence.values();

    private PackedAssertion() {}

    @SuppressWarnings("EnumOrdinal") // the number stays in memory
    static long of(Assertion assertion, Dictionary<String> skills) {
        return (long) skills.codeOf(assertion.skill()) << SKILL_AT
                | (long) assertion.level() << LEVEL_AT
                | (long) assertion.evidence().ordinal() << EVIDENCE_AT
                | (long) Calendar.monthOrUnknown(assertion.lastUsed()) << USED_AT
                | Calendar.lastDay(assertion.validUntil());
    }

    static Assertion unpack(long packed, Dictionary<String> skills) {
        return new Assertion(
                skills.get(skill(packed)),
                evidence(packed),
                level(packed),
                Calendar.yearMonth(lastUsed(packed)),
                Calendar.date(validUntil(packed)));
    }

    static int skill(long packed) {
        return (int) (packed >>> SKILL_AT);
    }

    static int level(long packed) {
        return (int) (packed >>> LEVEL_AT) & 7;
    }

    static Evidence evidence(long packed) {
        return EVIDENCE[(int) (packed >>> EVIDENCE_AT) & 7];
    }

    /// A month of [Calendar], or unknown.
    static int lastUsed(long packed) {
        return (int) (packed >>> USED_AT) & Calendar.UNKNOWN;
    }

    /// A day of [Calendar], or open.
    static int validUntil(long packed) {
        return (int) packed & Calendar.OPEN;
    }
}
