package se.samsas.rights;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsas.access.Viewers;
import se.samsas.api.ErrorAnswer;
import se.samsas.door.Points;
import se.samsas.failure.Failure;

/// Everything that is held on whoever asks, as a file.
@RestController
class ExtractController {

    /// As much as the costliest fields of the API.
    private static final int COST = 10;

    private final Viewers viewers;
    private final Points points;
    private final Extracts extracts;

    ExtractController(Viewers viewers, Points points, Extracts extracts) {
        this.viewers = viewers;
        this.points = points;
        this.extracts = extracts;
    }

    @GetMapping("/me/data.json")
    ResponseEntity<Map<String, Object>> mine() {
        var viewer = viewers.current();
        points.spend(viewer.account(), "/me/data.json", COST);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("samsas-my-data.json")
                                .build()
                                .toString())
                .body(extracts.of(viewer));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, List<Map<String, Object>>>> failed(Failure failure) {
        return ErrorAnswer.of(failure);
    }
}
