package se.samsas.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.AgencyChange.Part;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.api.GlobalId;
import se.samsas.failure.Failure;
import se.samsas.text.Written;

/// A change as a client writes it: exactly one of the six.
record AgencyChangeInput(
        @Nullable RenameInput rename,
        @Nullable MergeInput merge,
        @Nullable SplitInput split,
        @Nullable OneAgencyInput dissolve,
        @Nullable OneAgencyInput leave,
        @Nullable OneAgencyInput rejoin) {

    static final String AGENCY = "Agency";
    static final String UNIT = "Unit";
    static final String ACCOUNT = "Account";

    /// What is to be done.
    AgencyChange change() {
        return Stream.<@Nullable AgencyChange>of(
                        rename == null ? null : rename.change(),
                        merge == null ? null : merge.change(),
                        split == null ? null : split.change(),
                        dissolve == null ? null : new AgencyChange.Dissolve(dissolve.local()),
                        leave == null ? null : new AgencyChange.Leave(leave.local()),
                        rejoin == null ? null : new AgencyChange.Rejoin(rejoin.local()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("change", "No change is given.", "Give exactly one."));
    }

    /// A change that is to be recorded.
    record ChangeAgencyInput(
            AgencyChangeInput change,
            @Nullable LocalDate on,
            @Nullable String note,
            int eventsSeen) {}

    record OneAgencyInput(String agency) {

        String local() {
            return GlobalId.parse(AGENCY, agency);
        }
    }

    record RenameInput(
            String agency,
            String nameSv,
            @Nullable String nameEn,
            @Nullable String shortName) {

        AgencyChange change() {
            return new AgencyChange.Rename(
                    GlobalId.parse(AGENCY, agency), Names.of("change.rename", nameSv, nameEn, shortName));
        }
    }

    record MergeInput(List<String> agencies, TargetInput into) {

        AgencyChange change() {
            return new AgencyChange.Merge(
                    agencies.stream().map(id -> GlobalId.parse(AGENCY, id)).toList(), into.target("change.merge.into"));
        }
    }

    record SplitInput(String agency, List<SuccessorInput> successors) {

        AgencyChange change() {
            return new AgencyChange.Split(
                    GlobalId.parse(AGENCY, agency),
                    IntStream.range(0, successors.size())
                            .mapToObj(i -> successors.get(i).part("change.split.successors[%d].into".formatted(i)))
                            .toList());
        }
    }

    record SuccessorInput(TargetInput into, List<String> units, boolean takesOpenNeeds, List<String> accounts) {

        Part part(String field) {
            return new Part(
                    into.target(field),
                    units.stream().map(id -> GlobalId.parse(UNIT, id)).toList(),
                    takesOpenNeeds,
                    accounts.stream().map(id -> GlobalId.parse(ACCOUNT, id)).toList());
        }
    }

    record TargetInput(@Nullable String agency, @Nullable NewAgencyInput created) {

        Target target(String field) {
            if (agency != null) {
                return new Target.Existing(GlobalId.parse(AGENCY, agency));
            }
            return Objects.requireNonNull(created).target(field + ".created");
        }
    }

    record NewAgencyInput(
            AgencyKind kind,
            String nameSv,
            @Nullable String nameEn,
            @Nullable String shortName,
            @Nullable String orgNumber,
            String region) {

        private static final Pattern ORGANISATION_NUMBER = Pattern.compile("(\\d{6})-?(\\d{4})");

        Target target(String field) {
            return new Target.Created(
                    "agency-" + UUID.randomUUID(),
                    kind,
                    Names.of(field, nameSv, nameEn, shortName),
                    organisationNumber(field),
                    region);
        }

        private @Nullable String organisationNumber(String field) {
            if (orgNumber == null || orgNumber.isBlank()) {
                return null;
            }
            var number = ORGANISATION_NUMBER.matcher(orgNumber.strip());
            if (!number.matches()) {
                throw new Failure.Invalid(
                                field + ".orgNumber",
                                "'%s' is no organisation number.".formatted(orgNumber),
                                "Write ten digits, such as 202100-1234.")
                        .inSwedish(
                                "”%s” är inget organisationsnummer.".formatted(orgNumber),
                                "Skriv tio siffror, till exempel 202100-1234.");
            }
            return number.group(1) + "-" + number.group(2);
        }
    }

    /// Reads names.
    private static final class Names {

        private Names() {}

        static AgencyEvent.Names of(String field, String nameSv, @Nullable String nameEn, @Nullable String shortName) {
            if (nameSv.isBlank()) {
                throw new Failure.Invalid(field + ".nameSv", "The name in Swedish is empty.", "Write a name.")
                        .inSwedish("Det svenska namnet är tomt.", "Skriv ett namn.");
            }
            return new AgencyEvent.Names(nameSv.strip(), Written.optional(nameEn), Written.optional(shortName));
        }
    }
}
