package se.samsas.search.paper;

import java.util.Locale;
import org.springframework.http.MediaType;

/// What an answer can be taken away as.
enum AnswerFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String type;

    AnswerFormat(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /// How the names of its files end, and what it is called in an address.
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
