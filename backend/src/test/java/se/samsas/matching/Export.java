package se.samsas.matching;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a made-up world as the CSV of docs/data-format.md, as far as matching reads it. Each agency has one unit,
/// and no value needs quotes.
record Export(World world, Path directory) {
    void write() throws IOException {
        table(
                "units",
                "unit,agency",
                world.profiles().stream()
                        .flatMap(person -> person.employments().stream())
                        .map(employment -> row(unit(employment), employment.agency()))
                        .distinct());
        table(
                "people",
                "person,places,languages,remote,protected,tie_seed",
                world.profiles().stream()
                        .map(p -> row(
                                p.person(),
                                words(p.places()),
                                words(p.languages()),
                                p.remote(),
                                p.protectedIdentity(),
                                p.tieSeed())));
        table(
                "employments",
                "person,unit,from,to,share",
                rows(person -> person.employments().stream()
                        .map(e -> row(person.person(), unit(e), e.from(), e.to(), e.share()))));
        table(
                "assertions",
                "person,skill,evidence,level,last_used,valid_until",
                rows(person -> person.assertions().stream()
                        .map(a -> row(
                                person.person(),
                                a.skill(),
                                word(a.evidence()),
                                a.level(),
                                a.lastUsed(),
                                a.validUntil()))));
        table(
                "capacity",
                "person,month,lendable,absence,reserved",
                rows(person -> person.capacity().entrySet().stream()
                        .map(month -> row(
                                person.person(),
                                month.getKey(),
                                month.getValue().lendable(),
                                month.getValue().absence(),
                                month.getValue().reserved()))));
        table(
                "visibility",
                "person,purpose,choice,until",
                rows(person -> person.visibility().entrySet().stream()
                        .map(choice -> row(
                                person.person(),
                                word(choice.getKey()),
                                word(choice.getValue().visibility()).replace('_', '-'),
                                choice.getValue().until()))));
        table(
                "sharing",
                "agency,with,purpose,from,to",
                world.sharings().stream().map(s -> row(s.agency(), s.with(), word(s.purpose()), s.from(), s.to())));
        table("skills", "skill,kind", world.groups().stream().map(group -> row(group, "group")));
        table("skill-broader", "skill,broader", edges(TaxonomyEdge.Kind.BROADER).map(e -> row(e.from(), e.to())));
        table("skill-related", "skill,related", edges(TaxonomyEdge.Kind.RELATED).map(e -> row(e.from(), e.to())));
        table(
                "skill-same-as",
                "from,to,match",
                edges(TaxonomyEdge.Kind.SAME_AS).map(e -> row(e.from(), e.to(), "exact")));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private interface PersonRows {
        Stream<String> of(Profile person);
    }

    private Stream<String> rows(PersonRows rows) {
        return world.profiles().stream().flatMap(rows::of);
    }

    private Stream<TaxonomyEdge> edges(TaxonomyEdge.Kind kind) {
        return world.edges().stream().filter(edge -> edge.kind() == kind);
    }

    private static String unit(Employment employment) {
        return "unit of " + employment.agency();
    }

    private static String words(Collection<String> values) {
        return values.stream().sorted().collect(joining(" "));
    }

    private static String row(@Nullable Object... cells) {
        return Stream.of(cells).map(cell -> Objects.toString(cell, "")).collect(joining(","));
    }

    private void table(String name, String header, Stream<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        rows.forEach(lines::add);
        Files.write(directory.resolve(name + ".csv"), lines);
    }
}
