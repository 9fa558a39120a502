package se.samsas.access;

/// What somebody may do. To whose, says the [Scope] of a [Permission].
public enum Action {
    /// Read skills, occupations and role profiles, and have a title or a text resolved to them.
    READ_TAXONOMY("read the taxonomy"),
    /// Propose changes of the taxonomy, and follow what becomes of them.
    PROPOSE_TAXONOMY("propose changes of the taxonomy"),
    /// Change the taxonomy, and answer what is proposed.
    MAINTAIN_TAXONOMY("change the taxonomy"),
    /// Read which agencies and units there are, and what has become of them.
    READ_AGENCIES("read agencies"),
    /// Rename, merge, split, dissolve agencies, let them leave and return; see which accounts act for them.
    CHANGE_AGENCIES("change agencies"),
    /// See in numbers who offers a skill, and who asks for it.
    READ_MARKET("see supply and demand"),
    /// See a person by name: employment, skills, capacity.
    READ_PERSON("see people"),
    /// See who has a protected identity, by name and with all that a person has.
    READ_PROTECTED("see people with a protected identity"),
    /// Say what a person can, and who may find them for what.
    DESCRIBE_PERSON("describe what a person can"),
    /// See who looked at one's data, take all of it out, have it erased.
    DECIDE_OWN_DATA("decide about their own data"),
    /// Propose to a person what they may hold.
    PROPOSE_SKILLS("propose skills to people"),
    /// Decide what can be lent of a person month by month, and what they are away.
    DECIDE_CAPACITY("decide how much of people can be lent"),
    /// State needs on behalf of an agency, and match them.
    ASK("ask for specialists"),
    /// Bring data in.
    IMPORT("bring data in"),
    /// Read who did what, and verify the record of it.
    READ_AUDIT("read the audit trail"),
    /// See who has which roles, give roles and take them.
    GRANT("give and take roles"),
    /// See with whom agencies share their people, and by which right.
    READ_SHARING("see with whom agencies share their people"),
    /// Decide with whom an agency shares its people, and state by which right.
    DECIDE_SHARING("decide with whom an agency shares its people"),
    /// Have the papers of accountability written.
    READ_PAPERS("read the papers of accountability");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    /// The action in English words, after "may" or "to".
    public String words() {
        return words;
    }
}
