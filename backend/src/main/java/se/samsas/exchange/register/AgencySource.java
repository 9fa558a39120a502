package se.samsas.exchange.register;

import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.AgencyTables;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Converted;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.ForeignFile;
import se.samsas.exchange.table.ForeignFile.ForeignRow;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Turns open lists of Swedish authorities, counties and municipalities into rows of agencies.
/// docs/agency-sources.md says by what rules, and how an agency keeps its id from one edition to the next.
public final class AgencySource {

    private static final Text REMEDY = new Text(
            "Give agencies.csv, counties.csv and municipalities.csv, or the folder that holds them.",
            "Ange agencies.csv, counties.csv och municipalities.csv, eller mappen som har dem.");
    private static final Text NONE =
            new Text("There is none of the three files in %s.", "Ingen av de tre filerna finns i %s.");
    private static final Text ANOTHER = new Text("%s is none of the three files.", "%s är ingen av de tre filerna.");
    private static final String AGENCIES = "agencies.csv";
    private static final String COUNTIES = "counties.csv";
    private static final String MUNICIPALITIES = "municipalities.csv";
    private static final Pattern BROKEN_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\?(?=\\p{L})");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{1,2}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern ENDING = Pattern.compile(" (?:kommun|län)$");

    private final AgencyRegister register;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, String> countyCodes = new HashMap<>();

    private AgencySource(AgencyRegister register) {
        this.register = register;
    }

    /// Everything that is read of the files.
    ///
    /// @throws Failure.Invalid where a path leads to nothing, or to none of the three files
    public static List<Converted> of(List<Path> paths, Graph graph) {
        var files = files(paths);
        var source = new AgencySource(AgencyRegister.of(graph));
        source.counties(files.getOrDefault(COUNTIES, List.of()));
        source.municipalities(files.getOrDefault(MUNICIPALITIES, List.of()));
        source.authorities(files.getOrDefault(AGENCIES, List.of()), files);
        return List.of(new Converted(AgencyTables.AGENCIES, source.rows, source.complaints));
    }

    private static Map<String, List<ForeignFile>> files(List<Path> paths) {
        var files = paths.stream().flatMap(AgencySource::files).collect(groupingBy(ForeignFile::name));
        if (files.isEmpty()) {
            throw refused(NONE.with(paths));
        }
        return files;
    }

    private static Stream<ForeignFile> files(Path path) {
        return Files.isDirectory(path)
                ? Stream.of(AGENCIES, COUNTIES, MUNICIPALITIES)
                        .map(path::resolve)
                        .filter(Files::isRegularFile)
                        .map(AgencySource::file)
                : Stream.of(file(path));
    }

    private static ForeignFile file(Path path) {
        return switch (String.valueOf(path.getFileName())) {
            case AGENCIES -> ForeignFile.at(path, REMEDY, "org_number", "name_sv", "dissolved");
            case COUNTIES -> ForeignFile.at(path, REMEDY, "code", "name");
            case MUNICIPALITIES -> ForeignFile.at(path, REMEDY, "code", "name", "county");
            default -> throw refused(ANOTHER.with(path));
        };
    }

    private static Failure.Invalid refused(Text message) {
        return Explained.invalid(null, message, REMEDY);
    }

    /// The region of a county, by the county's code of two digits.
    private void counties(List<ForeignFile> files) {
        var regions = ForeignFile.ofOurOwn("/curated/regions.csv", "code", "name_sv", "name_en").rows().stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row));
        for (var file : files) {
            file.read(
                    row -> {
                        if (!COUNTY.matcher(row.get("code")).matches()) {
                            complain(row, "code: '%s' is no county code", row.get("code"));
                            return;
                        }
                        var code = "%02d".formatted(Integer.parseInt(row.get("code")));
                        countyCodes.put(row.get("name"), code);
                        var region = regions.get(code);
                        add(
                                row.origin(),
                                "se-region-" + code,
                                "region",
                                region == null ? row.get("name") : region.get("name_sv"),
                                region == null ? null : region.get("name_en"),
                                code);
                    },
                    complaints::add);
        }
    }

    private void municipalities(List<ForeignFile> files) {
        for (var file : files) {
            file.read(
                    row -> {
                        var code = row.get("code");
                        if (!MUNICIPALITY.matcher(code).matches()
                                || row.get("name").isEmpty()) {
                            complain(row, "code: '%s' is no code of four digits, or name is empty", code);
                            return;
                        }
                        add(row.origin(), "se-kommun-" + code, "municipality", row.get("name"), null, county(row));
                    },
                    complaints::add);
        }
    }

    /// The county's code begins the municipality's, too, so one whose county the file of counties lacks has one.
    private String county(ForeignRow row) {
        var code = row.get("code").substring(0, 2);
        var named = countyCodes.get(row.get("county"));
        if (named != null && !named.equals(code)) {
            complaints.add(Complaint.mended(
                    row.origin(),
                    "county: '%s' has the code %s, the municipality is in %s"
                            .formatted(row.get("county"), named, code)));
        }
        return code;
    }

    private void add(Origin origin, String id, String kind, String nameSv, @Nullable String nameEn, String region) {
        var stored = register.find(id);
        rows.add(register.row(origin, id, kind, stored, nameSv, nameEn, null, null, region, null, null, null));
    }

    /// One authority, as far as its row can be read.
    ///
    /// @param current whether it stands in a register of those that there are now
    private record Authority(
            ForeignRow row,
            String name,
            @Nullable String number,
            @Nullable LocalDate dissolved,
            boolean current) {

        /// Names are compared without regard to capitals: the lists were merged by name.
        String key() {
            return name.toLowerCase(Locale.of("sv"));
        }
    }

    private void authorities(List<ForeignFile> files, Map<String, List<ForeignFile>> all) {
        var read = new ArrayList<ForeignRow>();
        files.forEach(file -> file.read(read::add, complaints::add));
        var names = new AgencyNames(read.stream().map(row -> row.get("name_sv")).toList(), places(read, all));
        var authorities = once(read.stream()
                .filter(this::hasName)
                .map(row -> authority(row, names))
                .toList());
        var numbers = authorities.stream()
                .map(Authority::number)
                .filter(number -> number != null)
                .collect(groupingBy(number -> number, Collectors.counting()));
        var ids = register.identify(authorities.stream()
                .map(one -> new AgencyRegister.Named(
                        one.name(), one.number(), one.number() != null && numbers.getOrDefault(one.number(), 0L) == 1))
                .toList());
        for (int i = 0; i < authorities.size(); i++) {
            rows.add(row(authorities.get(i), ids.get(i)));
        }
    }

    private static List<String> places(List<ForeignRow> authorities, Map<String, List<ForeignFile>> files) {
        var places = new ArrayList<String>();
        authorities.forEach(row -> places.add(row.get("city")));
        Stream.of(COUNTIES, MUNICIPALITIES)
                .flatMap(name -> files.getOrDefault(name, List.of()).stream())
                .forEach(file -> file.read(
                        row -> places.add(ENDING.matcher(row.get("name")).replaceAll("")), complaint -> {}));
        return places.stream()
                .filter(place -> !place.isEmpty() && !AgencyNames.isInCapitals(place))
                .toList();
    }

    private boolean hasName(ForeignRow row) {
        if (row.get("name_sv").isEmpty()) {
            complain(row, "name_sv is empty%s", "");
            return false;
        }
        return true;
    }

    private Authority authority(ForeignRow row, AgencyNames names) {
        var name = row.get("name_sv");
        if (AgencyNames.isInCapitals(name)) {
            var sentence = names.sentence(name);
            if (sentence.isEmpty()) {
                complaints.add(Complaint.mended(
                        row.origin(), "name_sv: '%s' is left in capitals: a word is unknown or cut".formatted(name)));
            }
            name = sentence.orElse(name);
        } else {
            name = name.substring(0, 1).toUpperCase(Locale.of("sv")) + name.substring(1);
        }
        var current = !row.get("group").isEmpty();
        var number = row.get("org_number").isEmpty() ? null : row.get("org_number");
        return new Authority(row, name, number, dissolved(row, current).orElse(null), current);
    }

    /// A date at one that a register of today has is that of an older one with the same name.
    private Optional<LocalDate> dissolved(ForeignRow row, boolean current) {
        var text = row.get("dissolved");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (current) {
            complaints.add(Complaint.mended(
                    row.origin(),
                    "dissolved: '%s' is passed over, since the authority is in the group '%s' of today"
                            .formatted(text, row.get("group"))));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            complaints.add(Complaint.mended(row.origin(), "dissolved: '%s' is no date, passed over".formatted(text)));
            return Optional.empty();
        }
    }

    /// Of several rows with one name the one that there is today is kept, else the last that was dissolved.
    private List<Authority> once(List<Authority> authorities) {
        var kept = new LinkedHashMap<String, Authority>();
        var order = Comparator.comparing(Authority::current)
                .thenComparing(one -> one.dissolved() == null ? LocalDate.MAX : one.dissolved());
        authorities.forEach(one -> kept.merge(one.key(), one, (a, b) -> order.compare(a, b) >= 0 ? a : b));
        authorities.stream()
                .filter(one -> !one.equals(kept.get(one.key())))
                .forEach(one -> complaints.add(Complaint.mended(
                        one.row().origin(), "name_sv: '%s' is there twice, kept once".formatted(one.name()))));
        return List.copyOf(kept.values());
    }

    private TableRow row(Authority one, String id) {
        var row = one.row();
        return register.row(
                row.origin(),
                id,
                "state",
                register.find(id),
                one.name(),
                english(row, one.name()).orElse(null),
                text(row, "short_name"),
                one.number(),
                null,
                number(row, "employees", 10_000_000),
                number(row, "employees_year", 2_200),
                one.dissolved());
    }

    /// Nothing where it is a question mark, or the Swedish name again; an apostrophe that became one is mended.
    private static Optional<String> english(ForeignRow row, String swedish) {
        var name = BROKEN_APOSTROPHE.matcher(row.get("name_en")).replaceAll("’");
        return name.isEmpty() || name.contains("?") || name.equalsIgnoreCase(swedish)
                ? Optional.empty()
                : Optional.of(name);
    }

    private @Nullable Long number(ForeignRow row, String column, long most) {
        var text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same complaint
        }
        complaints.add(Complaint.mended(row.origin(), "%s: '%s' is no number, passed over".formatted(column, text)));
        return null;
    }

    private static @Nullable String text(ForeignRow row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }

    private void complain(ForeignRow row, String reason, String value) {
        complaints.add(Complaint.leftOut(row.origin(), reason.formatted(value)));
    }
}
