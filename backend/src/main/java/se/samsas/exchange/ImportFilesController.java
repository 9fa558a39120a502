package se.samsas.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.access.Viewers;
import se.samsas.api.ErrorAnswer;
import se.samsas.api.GlobalId;
import se.samsas.exchange.table.Explained;
import se.samsas.failure.Failure;
import se.samsas.text.Composed;

/// The files of an import, which are too large for a query: one is sent by `PUT` and taken back by `DELETE`, the bad
/// rows are fetched by `GET`.
@RestController
class ImportFilesController {

    private final Viewers viewers;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportFindings findings;

    ImportFilesController(Viewers viewers, ImportJobs jobs, ImportFiles files, ImportFindings findings) {
        this.viewers = viewers;
        this.jobs = jobs;
        this.files = files;
        this.findings = findings;
    }

    @PutMapping("/imports/{id}/files/{name}")
    Map<String, String> receive(@PathVariable String id, @PathVariable String name, InputStream content) {
        var viewer = viewers.current();
        var job = jobs.touched(jobs.get(viewer, GlobalId.parse(ImportController.TYPE, id)));
        var file = files.receive(job.id(), job.kind(), Composed.of(name), content);
        try {
            files.drop(job.id(), jobs.received(job.id(), file, viewer.account()));
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
        files.drop(job.id(), jobs.dropped(job.id(), name, viewer.account()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/imports/{id}/bad-rows/{name}")
    ResponseEntity<FileSystemResource> bad(@PathVariable String id, @PathVariable String name) {
        var job = jobs.get(viewers.current(), GlobalId.parse(ImportController.TYPE, id));
        var file = findings.bad(job, name).orElseThrow(() -> new Failure.NotFound("file with bad rows", name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bad-rows-" + name)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<Map<String, Object>>>> failed(Failure failure, Locale locale) {
        return ErrorAnswer.of(Explained.in(locale, failure));
    }

    @ExceptionHandler
    ResponseEntity<Void> broken(BrokenUpload cut) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
    }
}
