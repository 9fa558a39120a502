package se.samsas.exchange.staff;

import java.util.List;

/// What a column of a list of staff can hold, and how HR systems head it.
public enum StaffColumn {
    /// By which a person is known again: `<agency>.<number>`.
    EMPLOYEE_NUMBER(
            "anställningsnummer, anställningsnr, anst nummer, anst nr, anställnings id, anst id, anställdnr, anställdnummer, "
                    + "personalnummer, personalnr, personal id, medarbetarnummer, medarbetarnr, medarbetar id, "
                    + "employee number, employee no, employee nr, employee id, emp id, emp no, personnel number, "
                    + "staff number, staff id, person"),
    /// Whole: *Åsa Ek* or *Ek, Åsa*.
    NAME("namn, fullständigt namn, för och efternamn, förnamn efternamn, "
            + "personnamn, medarbetare, anställd, anställds namn, name, full name, employee name, employee"),
    GIVEN_NAME("förnamn, tilltalsnamn, given name, first name, forename"),
    FAMILY_NAME("efternamn, family name, last name, surname"),
    TITLE("befattning, befattningsbenämning, befattningstext, tjänstetitel, tjänstebenämning, yrkestitel, "
            + "yrkesbenämning, titel, job title, position, title"),
    /// By its name within the agency.
    UNIT("enhet, enhetsnamn, organisationsenhet, organisatorisk enhet, org enhet, unit, grupp, team, sektion, "
            + "avdelning, department, organisation, organization, organisatorisk tillhörighet, förvaltning, division"),
    /// The first day of the employment.
    FROM("från, från och med, f r o m, fr o m, from, anställd från, anställd fr o m, anställningsdatum, "
            + "anställningsdag, anst datum, anst fr o m, anställning från, anställning fr o m, startdatum, "
            + "tillträde, tillträdesdatum, börjar, start date, hire date, employed from"),
    /// The last day of the employment.
    TO("till, till och med, t o m, to, until, anställd till, anställd t o m, anst t o m, anställning till, "
            + "anställning t o m, avg datum, avgång, avgångsdatum, avgångsdag, slutdatum, slutar, "
            + "sista anställningsdag, end date, employed until"),
    /// In percent of full time.
    SHARE(
            "andel, grad, anställningsgrad, anst grad, sysselsättningsgrad, syss grad, sysselsättning, tjänstgöringsgrad, "
                    + "tjg grad, tjänstegrad, share, employment rate, fte"),
    /// A county or a municipality, by code or name.
    PLACE("arbetsort, tjänsteställe, placeringsort, stationeringsort, kontor, kontorsort, län, länskod, region, ort, "
            + "office, place, location, county"),
    LANGUAGES("språk, språkkunskaper, talar, languages, language"),
    /// Whether the person works away from the office.
    REMOTE("distans, distansarbete, arbetar på distans, hemarbete, remote, works remotely"),
    /// Whether the identity is protected.
    PROTECTED(
            "skyddad, skyddad identitet, skyddade personuppgifter, skyddade uppgifter, sekretess, sekretessmarkering, "
                    + "sekretessmarkerad, sekretessmarkerade personuppgifter, skyddad folkbokföring, protected, "
                    + "protected identity"),
    /// Whether the person manages the unit of the row.
    MANAGER("chef, är chef, chefsmarkering, chefskap, manager, is manager"),
    /// At the identity provider.
    ACCOUNT(
            "konto, användarkonto, användarnamn, användar id, användare, ad konto, inloggning, inloggningsnamn, account, "
                    + "user account, username, user name, user id, login, login name");

    private final String headings;

    StaffColumn(String headings) {
        this.headings = headings;
    }

    /// Each as it is mostly written, the first being the one that is asked for.
    List<String> headings() {
        return List.of(headings.split(", ", -1));
    }
}
