package se.samsas.shortlist;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Viewer;
import se.samsas.notice.NewsKind;
import se.samsas.notice.NewsRule;

/// That a shortlist was shared is read for as long as it is.
@Component
final class ShortlistNews implements NewsRule {

    @Override
    public Map<String, ?> parameters(Viewer viewer) {
        return Map.of("employedBy", viewer.employers());
    }

    @Override
    public NewsKind kind() {
        return NewsKind.SHORTLIST_SHARED;
    }

    @Override
    public String readable() {
        return """
                EXISTS {
                  MATCH (a:Agency)-[:ASKS]->(:Need {id: n.about, status: 'open'})<-[:FOR]-(:ShortlistShare)
                    -[:WITH]->(p:Person {id: $person})
                  WHERE a.id IN $employedBy AND %s
                }""".formatted(ProtectedIdentity.noneOf("p"));
    }
}
