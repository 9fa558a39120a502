package se.samsas.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.access.Viewers;
import se.samsas.api.ErrorAnswer;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.failure.Failure;
import se.samsas.text.Composed;

/// The files of an import, which are too large for a query: one is sent by `PUT` and taken back by `DELETE`, the bad
/// rows are fetched by `GET`.
@RestController
class ImportFilesController {

    private final Viewers viewers;
    private final ImportJobs jobs;
    private final ReceivedFiles received;
    private final ImportFiles files;
    private final ImportFindings findings;

    ImportFilesController(
            Viewers viewers, ImportJobs jobs, ReceivedFiles received, ImportFiles files, ImportFindings findings) {
        this.viewers = viewers;
        this.jobs = jobs;
        this.received = received;
        this.files = files;
        this.findings = findings;
    }

    @PutMapping("/imports/{id}/files/{name}")
    Map<String, String> receive(@PathVariable String id, @PathVariable String name, InputStream content) {
        var viewer = viewers.current();
        var job = received.touched(jobs.get(viewer, GlobalId.parse(ImportController.TYPE, id)));
        var file = files.receive(job.id(), job.kind(), Composed.of(name), content);
        try {
            files.drop(job.id(), received.take(job.id(), file, viewer.account()));
        } catch (RuntimeException e) {
            files.drop(job.id(), List.of(file)); // it was begun while the file came
            throw e;
        }
        return Map.of("file", file.name());
    }

    @DeleteMapping("/imports/{id}/files/{name}")
    ResponseEntity<Void> drop(@PathVariable String id, @PathVariable String name) {
        var viewer = viewers.current();
        var job = jobs.get(viewer, GlobalId.parse(ImportController.TYPE, id));
        if (!job.files().contains(name)) {
            throw new Failure.NotFound("file of this import", name);
        }
        files.drop(job.id(), received.drop(job.id(), name, viewer.account()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/imports/{id}/bad-rows/{name}")
    void bad(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(defaultValue = "SV") Language language,
            HttpServletResponse response)
            throws IOException {
        var job = jobs.get(viewers.current(), GlobalId.parse(ImportController.TYPE, id));
        if (!findings.hasBad(job, name)) {
            throw new Failure.NotFound("file with bad rows", name);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bad-rows-" + asCsv(name), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        findings.writeBad(job, name, language, response.getOutputStream());
    }

    private static String asCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name : name + ".csv";
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<Map<String, Object>>>> failed(Failure failure, Locale locale) {
        return ErrorAnswer.of(failure, locale);
    }

    @ExceptionHandler
    ResponseEntity<Void> broken(BrokenUpload cut) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
    }
}
