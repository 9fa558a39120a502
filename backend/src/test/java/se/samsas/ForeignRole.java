package se.samsas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// The data engineer of the British framework in the graph of all tests, until it is closed: then the graph is as it
/// was.
public final class ForeignRole implements AutoCloseable {

    /// Its id in the graph.
    public static final String ID = "uk-gdd:data-engineer:data-engineer";

    /// What the framework asks of a data engineer.
    public static final List<String> SKILLS = List.of(
            "Communicating between the technical and non-technical",
            "Data analysis and synthesis",
            "Data development process",
            "Data innovation",
            "Data integration design",
            "Data modelling",
            "Metadata management",
            "Problem management",
            "Programming and build (data engineering)",
            "Technical understanding",
            "Testing");

    private final Graph graph;
    private final Revisions revisions;
    private final List<String> links;

    /// Imports it, through a folder that it may write to.
    public ForeignRole(Graph graph, Revisions revisions, Imports imports, Path folder) {
        this.graph = graph;
        this.revisions = revisions;
        this.links = graph.list(
                "MATCH (s:Skill {scheme: 'uk-gdd'})-[:SAME_AS]->(t:Skill) RETURN s.id + ' ' + t.id AS link",
                Map.of(),
                row -> row.get("link").asString());
        var skills = new StringBuilder("Skill Name\n");
        var roles = new StringBuilder("Role,Role Level,Skill Name,Skill Level\n");
        SKILLS.forEach(skill -> {
            skills.append(skill).append('\n');
            roles.append("Data engineer,Data engineer,%s,Working\n".formatted(skill));
        });
        try {
            Files.writeString(folder.resolve("skills.csv"), skills);
            Files.writeString(folder.resolve("roles.csv"), roles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        imports.ukGdd(folder, ImportListener.SILENT);
    }

    /// The demo data has twelve skills of the framework, without Swedish labels and with one link each.
    @Override
    public void close() {
        graph.run("MATCH (r:RoleProfile {scheme: 'uk-gdd'}) DETACH DELETE r", Map.of());
        graph.run("""
                MATCH (s:Skill {scheme: 'uk-gdd'})-[l:SAME_AS]->(t:Skill)
                WHERE NOT s.id + ' ' + t.id IN $links
                DELETE l
                """, Map.of("links", links));
        graph.run("""
                MATCH (s:Skill {scheme: 'uk-gdd'})
                REMOVE s.labelSv, s.labelSvSource
                WITH s WHERE NOT (s)-[:SAME_AS]->()
                DETACH DELETE s
                """, Map.of());
        graph.write(transaction -> revisions.next(transaction, Revisions.Of.TAXONOMY));
    }
}
