package se.samsas.exchange.esco;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.ForeignFile.ForeignRow;

/// How ESCO names its concepts.
final class EscoUri {

    /// What the URIs of all concepts of ESCO begin with, and no others do.
    static final String BEGINNING = "http://data.europa.eu/esco/";

    private static final Pattern FORM = Pattern.compile("https?://[^\\s|]+");

    private static final Text NO_URI = new Text("%s: '%s' is no URI", "%s: '%s' är ingen URI");

    private EscoUri() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// The URI in a cell; null where there is none, which is complained about.
    static @Nullable String of(ForeignRow row, String column, List<Complaint> complaints) {
        var uri = row.get(column);
        if (isOne(uri)) {
            return uri;
        }
        complaints.add(Complaint.leftOut(row.origin(), NO_URI.with(column, uri)));
        return null;
    }
}
