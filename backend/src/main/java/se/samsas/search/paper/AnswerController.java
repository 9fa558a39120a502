package se.samsas.search.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.access.Viewers;
import se.samsas.api.ErrorAnswer;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.door.Points;
import se.samsas.failure.Failure;

/// The whole answer of a search as a file. That it is taken is recorded as the search is.
@RestController
class AnswerController {

    /// As much as five pages of the answer.
    private static final int COST = 10;

    private final Viewers viewers;
    private final Points points;
    private final AnswerFiles files;

    AnswerController(Viewers viewers, Points points, AnswerFiles files) {
        this.viewers = viewers;
        this.points = points;
        this.files = files;
    }

    @GetMapping("/searches/{id}/answer.csv")
    ResponseEntity<Resource> table(@PathVariable String id, @RequestParam(defaultValue = "SV") Language language) {
        return file(AnswerFormat.CSV, id, language);
    }

    @GetMapping("/searches/{id}/answer.xlsx")
    ResponseEntity<Resource> workbook(@PathVariable String id, @RequestParam(defaultValue = "SV") Language language) {
        return file(AnswerFormat.XLSX, id, language);
    }

    @GetMapping("/searches/{id}/answer.pdf")
    ResponseEntity<Resource> paper(@PathVariable String id, @RequestParam(defaultValue = "SV") Language language) {
        return file(AnswerFormat.PDF, id, language);
    }

    private ResponseEntity<Resource> file(AnswerFormat format, String id, Language language) {
        var viewer = viewers.current();
        points.spend(viewer.account(), "/searches/{id}/answer." + format.ending(), COST);
        var file = files.take(viewer, GlobalId.parse("Search", id), format, language);
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<Map<String, Object>>>> failed(Failure failure, Locale locale) {
        return ErrorAnswer.of(failure, locale);
    }
}
