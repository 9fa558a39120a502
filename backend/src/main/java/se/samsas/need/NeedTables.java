package se.samsas.need;

import static se.samsas.exchange.table.Column.county;
import static se.samsas.exchange.table.Column.day;
import static se.samsas.exchange.table.Column.flag;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.language;
import static se.samsas.exchange.table.Column.listOf;
import static se.samsas.exchange.table.Column.month;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.shortText;
import static se.samsas.exchange.table.Column.whole;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.Checks;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Violation;
import se.samsas.matching.MatchingRules;

/// What agencies ask for.
@Component
@Order(40)
public final class NeedTables implements FeatureTables {

    private static final int MOST_MONTHS = 36;

    static final Table NEEDS = Table.of(
                    "needs.csv",
                    "Need",
                    key("need", id()),
                    needed("agency", id()).of("Agency"),
                    optional("title_sv", shortText()),
                    optional("title_en", shortText()),
                    needed("purpose", oneOf("loan", "internal", "mentoring")),
                    needed("share", whole(1, 100)),
                    needed("from", month()),
                    needed("to", month()),
                    optional("places", listOf(county())).or(List.of()),
                    optional("remote", flag()).or(false),
                    optional("languages", listOf(language())).or(List.of()),
                    optional("headcount", whole(1, 1_000)).or(1L),
                    optional("splittable", flag()).or(false),
                    optional("smallest_part", whole(1, 100)),
                    optional("security_class", oneOf("none", "1", "2", "3")).or("none"),
                    needed("created", day()),
                    optional("status", oneOf("draft", "open", "closed")).or("open"))
            .checked(NeedTables::faults)
            .stored("MATCH (n:Need) WHERE n.id", """
                    OPTIONAL MATCH (a:Agency)-[:ASKS]->(n)
                    RETURN n.id AS need, a.id AS agency, n.titleSv AS title_sv, n.titleEn AS title_en,
                           n.purpose AS purpose, n.share AS share, n.from AS `from`, n.to AS `to`, n.places AS places,
                           n.remote AS remote, n.languages AS languages, n.headcount AS headcount,
                           n.splittable AS splittable, n.smallestPart AS smallest_part, n.securityClass AS security_class, n.created AS created,
                           n.status AS status""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (n:Need {id: row.need})
                    SET n.titleSv = row.title_sv, n.titleEn = row.title_en, n.purpose = row.purpose,
                        n.share = row.share, n.from = row.from, n.to = row.to, n.places = row.places,
                        n.remote = row.remote, n.languages = row.languages, n.headcount = row.headcount,
                        n.splittable = row.splittable, n.smallestPart = row.smallest_part, n.securityClass = row.security_class, n.created = row.created,
                        n.status = row.status
                    WITH row, n
                    CALL (n) { MATCH (n)<-[old:ASKS]-() DELETE old }
                    MATCH (a:Agency {id: row.agency})
                    MERGE (a)-[:ASKS]->(n)
                    """, Stamp.none());

    static final Table SKILLS = Table.of(
                    "need-skills.csv",
                    null,
                    key("need", id()).of("Need"),
                    key("skill", id()).of("Skill"),
                    needed("level", whole(1, 5)),
                    needed("weight", whole(1, 10)),
                    optional("must", flag()).or(false),
                    optional("exactly", flag()).or(false),
                    optional("position", whole(1, MatchingRules.SKILLS)))
            .stored("MATCH (n:Need)-[q:ASKS_FOR]->(s:Skill) WHERE n.id", """
                    RETURN n.id AS need, s.id AS skill, q.level AS level, q.weight AS weight, q.must AS must,
                           q.exactly AS exactly, q.position AS position""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (n:Need {id: row.need}), (s:Skill {id: row.skill})
                    MERGE (n)-[q:ASKS_FOR]->(s)
                    SET q.level = row.level, q.weight = row.weight, q.must = row.must, q.exactly = row.exactly,
                        q.position = row.position
                    """, Stamp.none());

    @Override
    public List<Table> tables() {
        return List.of(NEEDS, SKILLS);
    }

    private static final Text TOO_LARGE =
            new Text("smallest_part %s is more than the share, %s", "smallest_part %s är mer än andelen, %s");
    private static final Text TOO_LONG =
            new Text("%s to %s is longer than %s months", "%s till %s är längre än %s månader");

    private static Optional<Violation> part(Map<String, Object> row) {
        return row.get("smallest_part") instanceof Long part && row.get("share") instanceof Long share && part > share
                ? Optional.of(Violation.of(TOO_LARGE.with(part, share)))
                : Optional.empty();
    }

    private static Optional<Violation> faults(Map<String, Object> row) {
        return Checks.notBefore("from", "to").apply(row).or(() -> part(row)).or(() -> {
            var from = YearMonth.parse(String.valueOf(row.get("from")));
            var to = YearMonth.parse(String.valueOf(row.get("to")));
            return from.until(to, ChronoUnit.MONTHS) < MOST_MONTHS
                    ? Optional.empty()
                    : Optional.of(Violation.of(TOO_LONG.with(from, to, MOST_MONTHS)));
        });
    }
}
