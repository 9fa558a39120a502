package se.samsas.exchange.correction;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Unit;
import se.samsas.agency.Units;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.exchange.correction.CorrectedRecord.CorrectedEmployment;
import se.samsas.exchange.correction.StaffRecord.StaffEmployment;
import se.samsas.text.Written;

@Controller
class CorrectionController {

    private static final String PERSON = "Person";
    private static final String RECORD = "StaffRecord";

    private final StaffRecords records;
    private final Corrections corrections;
    private final Removals removals;
    private final KeptCorrections kept;
    private final Units units;
    private final Viewers viewers;

    CorrectionController(
            StaffRecords records,
            Corrections corrections,
            Removals removals,
            KeptCorrections kept,
            Units units,
            Viewers viewers) {
        this.records = records;
        this.corrections = corrections;
        this.removals = removals;
        this.kept = kept;
        this.units = units;
        this.viewers = viewers;
    }

    @QueryMapping
    StaffRecord staffRecord(@Argument String person, Viewer viewer) {
        return records.get(viewer, GlobalId.parse(PERSON, person));
    }

    @MutationMapping
    CorrectedPerson correctPerson(@Argument CorrectPersonInput input, Viewer viewer) {
        var person = GlobalId.parse(PERSON, input.person());
        var why = Written.required("input.why", input.why());
        return new CorrectedPerson(corrections
                .correct(viewer, person, input.version(), input.said(), why)
                .orElse(null));
    }

    @MutationMapping
    RemovedPerson removePerson(@Argument RemovePersonInput input, Viewer viewer) {
        var person = GlobalId.parse(PERSON, input.person());
        var why = Written.required("input.why", input.why());
        return new RemovedPerson(removals.remove(viewer, person, input.name(), why));
    }

    @SchemaMapping(typeName = RECORD)
    String id(StaffRecord of) {
        return GlobalId.encode(PERSON, of.person());
    }

    @BatchMapping(typeName = RECORD, field = "corrections")
    Map<StaffRecord, List<StaffCorrection>> correctionsOfRecords(List<StaffRecord> of) {
        return kept.of(of);
    }

    @BatchMapping(typeName = "StaffEmployment", field = "unit")
    Map<StaffEmployment, Unit> unitOfEmployments(List<StaffEmployment> of) {
        return Loaded.byId(of, StaffEmployment::unit, units::list);
    }

    @BatchMapping(typeName = "StaffCorrection", field = "by")
    Map<StaffCorrection, String> by(List<StaffCorrection> of, GraphQLContext request) {
        return kept.by(of, viewers.of(request));
    }

    @SchemaMapping(typeName = "StaffCorrection")
    List<String> what(StaffCorrection correction, @Argument Language language) {
        return correction.what().stream().map(text -> text.in(language)).toList();
    }

    record CorrectPersonInput(
            String person,
            String version,
            @Nullable String givenName,
            String familyName,
            List<CorrectedEmploymentInput> employments,
            String why) {

        CorrectedRecord said() {
            return new CorrectedRecord(
                    givenName,
                    familyName,
                    employments.stream()
                            .map(CorrectedEmploymentInput::employment)
                            .toList());
        }
    }

    record CorrectedEmploymentInput(
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            int share,
            @Nullable String title) {

        CorrectedEmployment employment() {
            return new CorrectedEmployment(GlobalId.parse("Unit", unit), from, to, share, title);
        }
    }

    record RemovePersonInput(String person, String name, String why) {}

    record CorrectedPerson(@Nullable StaffRecord staffRecord) {}

    record RemovedPerson(LocalDate removed) {}
}
