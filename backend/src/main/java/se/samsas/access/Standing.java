package se.samsas.access;

/// What access stands on today, once, as pieces of Cypher for every query that asks: whom an agency employs, who
/// manages which unit, by what the roles of an account hold. `$today` is the date in each of them.
public final class Standing {

    private Standing() {}

    /// Whether an employment, a management or a sharing runs: no day before its first, none after its last.
    public static String runs(String tie) {
        return "((%1$s.from IS NULL OR %1$s.from <= $today) AND %2$s)".formatted(tie, goesOn(tie));
    }

    /// Whether an employment, a management or a sharing has not ended, begun or not.
    public static String goesOn(String tie) {
        return goesOn(tie, "$today");
    }

    /// Whether an employment, a management or a sharing has not ended before the day, begun or not.
    public static String goesOn(String tie, String day) {
        return "(%1$s.to IS NULL OR %1$s.to >= %2$s)".formatted(tie, day);
    }

    /// Whether there is the agency today: for one that is dissolved nobody acts, and at it nobody works.
    public static String stands(String agency) {
        return "(%1$s.dissolved IS NULL OR %1$s.dissolved > $today)".formatted(agency);
    }

    /// Whether there is the agency today and it takes part in Samsas.
    public static String takesPart(String agency) {
        return "(%s.left IS NULL AND %s)".formatted(agency, stands(agency));
    }

    /// Whether the agency shares its people with another by this sharing, as `findability.SharingPolicy` has it.
    public static String shares(String agency, String sharing, String with) {
        return "(%s AND %s AND %s)".formatted(runs(sharing), takesPart(agency), takesPart(with));
    }

    /// Whether an employment in a unit of the agency runs; at an agency that is dissolved none does.
    public static String employs(String agency, String employment) {
        return "(%s AND %s)".formatted(runs(employment), stands(agency));
    }

    /// Whether the agency employs the person today, in whichever of its units.
    public static String worksAt(String person, String agency) {
        return "EXISTS { (%s)-[employment:EMPLOYED]->(:Unit)-[:OF]->(%s) WHERE %s }"
                .formatted(person, agency, employs(agency, "employment"));
    }

    /// The agencies that employ a person, by id: a list.
    public static String employers(String person) {
        return """
                COLLECT {
                  MATCH (%s)-[employment:EMPLOYED]->(:Unit)-[:OF]->(employer:Agency)
                  WHERE %s
                  RETURN DISTINCT employer.id
                }
                """.formatted(person, employs("employer", "employment"));
    }

    /// Matches each unit that a person manages as `unit` and its agency as `agency`: as a manager or a deputy, while
    /// the agency employs them.
    public static String managed(String person) {
        return """
                MATCH (%1$s)-[management:MANAGES]->(unit:Unit)-[:OF]->(agency:Agency)
                WHERE %2$s AND %3$s
                """.formatted(person, runs("management"), worksAt(person, "agency"));
    }

    /// By what the roles of an account hold, spelled as a [Footing] is. Those for an agency stand on the employment
    /// of the account's person at any agency that they are for; other roles, and those for the installation, on
    /// somebody who answers for them and a last day. Who was employed and is so nowhere any more has none.
    ///
    /// @param account   the account
    /// @param person    whom it leads to; may be null
    /// @param employers the list of the agencies that employ the person
    /// @param actsFor   the list of the agencies that the roles are for, by id
    public static String footing(String account, String person, String employers, String actsFor) {
        return """
                CASE
                  WHEN %1$s.until < $today THEN 'none'
                  WHEN NOT coalesce(%1$s.everywhere, false) AND any(id IN %4$s WHERE id IN %3$s) THEN 'employment'
                  WHEN (%2$s IS NULL OR size(%3$s) > 0) AND %1$s.until IS NOT NULL AND EXISTS {
                    (%1$s)-[:ANSWERED_BY]->(answering:Person)
                      -[employment:EMPLOYED]->(:Unit)-[:OF]->(employer:Agency)
                    WHERE coalesce(answering <> %2$s, true) AND %5$s
                  } THEN 'answered'
                  WHEN (%2$s IS NULL OR size(%3$s) > 0) AND %1$s.unansweredUntil >= $today THEN 'unanswered'
                  WHEN any(id IN %4$s WHERE id IN %3$s) THEN 'employment'
                  ELSE 'none'
                END
                """.formatted(account, person, employers, actsFor, employs("employer", "employment"));
    }
}
