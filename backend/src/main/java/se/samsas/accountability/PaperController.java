package se.samsas.accountability;

import java.util.Base64;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.api.Language;
import se.samsas.document.Paper;

@Controller
class PaperController {

    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    @QueryMapping
    Paper paper(@Argument PaperKind kind, @Argument Language language, Viewer viewer) {
        return papers.write(viewer, kind, language);
    }

    @SchemaMapping
    String pdf(Paper paper) {
        return Base64.getEncoder().encodeToString(paper.pdf());
    }
}
