package se.samsas.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Answers what the container refuses before the server is asked (a line or a header that is none, or too long), in the
/// form of any other error, in place of the container's page.
final class ContainerErrors extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // Of a request that is not understood even the path may be missing.
        var error = UnansweredController.refusal(
                status, String.valueOf(request.getMethod()), String.valueOf(request.getRequestURI()));
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(ErrorAnswer.body(error)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // whoever asked is gone
        }
    }
}
