package se.samsas.exchange.esco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.ForeignFile;
import se.samsas.exchange.table.ForeignFile.ForeignRow;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.Typed;

/// The labels of one table.
///
/// Where ESCO has no translation, its files carry the English label. Such a label is English whatever the file:
/// one that is letter for letter the English one is not taken as one in another language. A preferred label
/// that was given here stays, and ESCO's becomes an alternative.
final class EscoLabels {

    private static final String SCHEME = "esco";
    private static final String OUR_OWN = "samsas";
    private static final Pattern BETWEEN = Pattern.compile(" \\| ");
    private static final Text EMPTY = new Text("preferredLabel is empty", "preferredLabel är tom");
    private static final Text ENGLISH = new Text(
            "preferredLabel: '%s' is the English label, left to English",
            "preferredLabel: '%s' är det engelska namnet, som bara blir engelskt");
    private static final Pattern APART = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Table table;
    private final EscoPackage esco;
    private final EscoKnown known;
    private final List<Complaint> complaints;
    private final Map<String, String> english;
    /// Skills of the files, without groups, by their English label.
    private final Map<String, String> skills = new HashMap<>();

    private final Set<List<String>> seen = new HashSet<>();
    private final List<TableRow> rows = new ArrayList<>();

    EscoLabels(Table table, EscoPackage esco, EscoKnown known, List<Complaint> complaints) {
        this.table = table;
        this.esco = esco;
        this.known = known;
        this.complaints = complaints;
        this.english = new HashMap<>(known.english());
    }

    List<TableRow> rows() {
        return rows;
    }

    /// All labels of the files of a kind, those in English first.
    void of(EscoKind kind) {
        for (var file : esco.files(kind)) {
            var language = file.language() == null ? "en" : file.language();
            file.read(row -> of(row, language, kind), complaints::add);
        }
    }

    private void of(ForeignRow row, String language, EscoKind kind) {
        var uri = EscoUri.of(row, "conceptUri", complaints);
        if (uri == null) {
            return;
        }
        var preferred = label(row.get("preferredLabel"));
        if (preferred.isEmpty()) {
            complaints.add(Complaint.leftOut(row.origin(), EMPTY));
            return;
        }
        if (language.equals("en")) {
            english.put(uri, preferred);
            if (kind == EscoKind.SKILLS) {
                skills.put(preferred, uri);
            }
        }
        if (!language.equals("en") && preferred.equals(english.get(uri))) {
            complaints.add(Complaint.mended(row.origin(), ENGLISH.with(preferred)));
        } else {
            var curated = known.curated().contains(List.of(uri, language));
            put(row, uri, language, curated ? "alternative" : "preferred", preferred);
        }
        others(row, "altLabels").forEach(label -> put(row, uri, language, "alternative", label));
        others(row, "hiddenLabels").forEach(label -> put(row, uri, language, "hidden", label));
    }

    /// The Swedish synonyms that come with Samsas, for the skills of these files that they name by the
    /// English label; not those that were taken away here.
    void addSynonyms() {
        for (var row :
                ForeignFile.ofOurOwn("/curated/synonyms.csv", "skill", "labels").rows()) {
            var uri = skills.get(row.get("skill"));
            if (uri != null) {
                BETWEEN.splitAsStream(row.get("labels"))
                        .filter(label -> !known.removed().contains(List.of(uri, "sv", label)))
                        .forEach(label -> put(row, uri, "sv", "alternative", label, OUR_OWN));
            }
        }
    }

    /// The package repeats labels within a row, the preferred one among them; each is kept once, as the first
    /// it was.
    void put(ForeignRow row, String uri, String language, String kind, String label) {
        put(row, uri, language, kind, label, SCHEME);
    }

    private void put(ForeignRow row, String uri, String language, String kind, String label, String source) {
        if (seen.add(List.of(uri, language, label.toLowerCase(Locale.ROOT)))) {
            var cells = new @Nullable Object[table.columns().size()];
            cells[0] = uri;
            cells[1] = language;
            cells[2] = kind;
            cells[3] = label;
            if (cells.length > 4) {
                cells[4] = source;
            }
            rows.add(new TableRow(row.origin(), Arrays.asList(cells)));
        }
    }

    private static List<String> others(ForeignRow row, String column) {
        return APART.splitAsStream(row.get(column))
                .map(EscoLabels::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    static String label(String text) {
        return Typed.text(BLANKS.matcher(text).replaceAll(" "));
    }
}
