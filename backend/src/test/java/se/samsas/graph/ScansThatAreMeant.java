package se.samsas.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the server goes through all of a kind on purpose.
final class ScansThatAreMeant {

    /// Kinds of which there is a bounded number: as many as agencies, or fewer. All others grow with people
    /// and time.
    private static final Set<String> FEW = Set.of(
            "Agency",
            "AgencyEvent",
            "AuditHead",
            "ImportJob",
            "Turn",
            "LegalBasis",
            "Loading",
            "Revision",
            "RoleProfile",
            "SharingChange",
            "Snapshot",
            "SHARES_WITH");

    private static final Pattern NAMES = Pattern.compile("\\b[A-Z]\\w+");

    private static final String TAXONOMY = "what is derived from the whole taxonomy, made anew when that has changed";

    /// Words of a query, and why it goes through all.
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("WHERE n.status = 'released'\nRETURN n, n.kind = 'group' AS group", TAXONOMY),
            Map.entry("-[:REPLACED_BY*1..10]->", TAXONOMY),
            Map.entry("-[:REPLACED_BY*0..5]->(s:Skill {status: 'released'})\nWHERE NOT s:SkillGroup", TAXONOMY),
            Map.entry("MATCH (o:Occupation) WHERE o.kind = 'occupation' AND o.status = 'released'", TAXONOMY),
            Map.entry("MATCH (g:SkillGroup) RETURN g.id", TAXONOMY),
            Map.entry("MATCH (f:Skill)-[r:BROADER|RELATED|SAME_AS]->(t:Skill)", TAXONOMY),
            Map.entry("RETURN 1 AS one LIMIT 1", "whether there is anything at all: the first that is met ends it"),
            Map.entry(
                    "any(l IN s[$given.alternatives] WHERE toLower(l) = $given.label)",
                    "whether a name is taken, whatever its case, once for each that somebody proposes; twenty may wait"),
            Map.entry(
                    "MATCH (s:Stranger) WHERE NOT EXISTS",
                    "accounts that were refused and are unknown, once a day: as many as the entries that name them"),
            Map.entry("MATCH (w:NeedWatch)-[:FOR]->(n:Need) RETURN w", "all that is watched, counted once a night"),
            Map.entry(
                    "MATCH (w:NeedWatch) RETURN w.id AS watch",
                    "all that is watched, at an erasure: somebody has another digest in each"),
            Map.entry(
                    "<-[:FOR]-(:ShortlistEntry)-[:OF]->(p:Person)\nRETURN DISTINCT n.purpose",
                    "all who are on shortlists, once a day: whether they may be found still"),
            Map.entry(
                    "MATCH (s:ShortlistShare)-[:WITH]->(p:Person) WHERE",
                    "with whom shortlists are shared, once a day: whether they may read them still"),
            Map.entry(
                    "MATCH (p:Person) WHERE p.erased IS NULL RETURN p.id AS person",
                    "whose digest an id is that is brought in as erased, which only a look at everybody tells"),
            Map.entry(
                    "MATCH (r:ImportedRow) WHERE '=' + $given.person IN r.before",
                    "whoever answered for others' roles, when somebody is erased: what lists of thirty days wrote over"),
            Map.entry("WHERE s.scheme = $given.scheme", "how many skills a scheme has, which are a large part of all"),
            Map.entry("WHERE $given.collection IN s.collections", "how many skills a collection has, likewise"),
            Map.entry(
                    "MATCH (p:SkillProposal) WHERE true AND ($given.at",
                    "all that was ever proposed, for whoever answers it; of a status there is an index"),
            Map.entry(
                    "MATCH (a:Account) OPTIONAL MATCH (a)-[:IS]->(p:Person)\nWITH a, p WHERE p IS NOT NULL",
                    "all accounts, against which the rows of a list of staff are held"),
            Map.entry(
                    "MATCH (a:Account)\nOPTIONAL MATCH (a)-[:IS]->(p:Person)\nWITH a, p, COLLECT",
                    "all accounts by name, for whoever gives the roles of the installation"),
            Map.entry(
                    "WITH a, p WHERE p IS NULL OR p.invented",
                    "the accounts of invented people, on the sign-in page of the demo"),
            Map.entry(
                    "MATCH (a:Account)\nWHERE any(role IN a.roles WHERE NOT role IN ['employee', 'manager'])",
                    "whose access is about to end, once at each start, while nobody waits"));

    private ScansThatAreMeant() {}

    /// Why a query goes through all; nothing where it should not.
    static Optional<String> reason(String cypher) {
        return REASONS.entrySet().stream()
                .filter(each -> cypher.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Whether what is gone through is of a kind that grows.
    ///
    /// @param scan an operator and what it goes through, as the planner says it
    static boolean grows(String scan) {
        var names = NAMES.matcher(scan.substring(scan.indexOf(' '))).results().toList();
        return names.isEmpty() || !names.stream().allMatch(name -> FEW.contains(name.group()));
    }
}
