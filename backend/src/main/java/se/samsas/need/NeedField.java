package se.samsas.need;

/// What of a need can change, in the order of its form.
enum NeedField {
    TITLE,
    PURPOSE,
    /// A skill that is asked for, is no longer, or is asked for otherwise.
    SKILL,
    /// The same skills, as written in another order.
    ORDER,
    SHARE,
    SPLITTABLE,
    SMALLEST_PART,
    FROM,
    TO,
    HEADCOUNT,
    PLACES,
    REMOTE,
    LANGUAGES,
    SECURITY_CLASS
}
