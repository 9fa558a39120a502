package se.samsas.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.access.Viewers;
import se.samsas.agency.Regions;
import se.samsas.api.ErrorAnswer;
import se.samsas.api.Language;
import se.samsas.door.Points;
import se.samsas.failure.Failure;

/// Everything that is held on whoever asks, as a file for programs or for people.
@RestController
class ExtractController {

    /// As much as the costliest fields of the API.
    private static final int COST = 10;

    private final Viewers viewers;
    private final Points points;
    private final Extracts extracts;
    private final Regions regions;

    ExtractController(Viewers viewers, Points points, Extracts extracts, Regions regions) {
        this.viewers = viewers;
        this.points = points;
        this.extracts = extracts;
        this.regions = regions;
    }

    @GetMapping("/me/data.json")
    ResponseEntity<Map<String, Object>> mine() {
        return file(MediaType.APPLICATION_JSON, "samsas-my-data.json", extract("/me/data.json"));
    }

    @GetMapping("/me/data.pdf")
    ResponseEntity<byte[]> printed(@RequestParam(defaultValue = "SV") Language language) {
        var paper = MyDataPaper.of(extract("/me/data.pdf"), language, regions.list());
        return file(MediaType.APPLICATION_PDF, paper.fileName() + ".pdf", paper.pdf());
    }

    private Map<String, Object> extract(String address) {
        var viewer = viewers.current();
        points.spend(viewer.account(), address, COST);
        return extracts.of(viewer);
    }

    private static <T> ResponseEntity<T> file(MediaType type, String name, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<Map<String, Object>>>> failed(Failure failure, Locale locale) {
        return ErrorAnswer.of(failure, locale);
    }
}
