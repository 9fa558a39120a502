package se.samsas.access.matrix;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.GlobalId;

/// How each type of the schema is come to: by its id, or from a query by the fewest fields.
final class Ways {

    private static final String NODE = "node";
    private static final Properties ARGUMENTS = properties("/access/matrix-arguments.properties");
    private static final Properties PEOPLE = properties("/access/matrix-people.properties");

    /// What few are given is no way to what many are given otherwise.
    private static final Set<String> NO_WAYS = Set.of("Query.protectedPeople", "Agency.people");

    private final GraphQLSchema schema;
    private final Map<String, List<Step>> ways = new HashMap<>();

    /// A field, and the type that it leads to.
    record Step(GraphQLObjectType of, GraphQLFieldDefinition field, GraphQLObjectType to) {}

    Ways(GraphQLSchema schema) {
        this.schema = schema;
        var left = new ArrayDeque<GraphQLObjectType>();
        ways.put(schema.getQueryType().getName(), List.of());
        left.add(schema.getQueryType());
        while (!left.isEmpty()) {
            var type = left.remove();
            steps(type).filter(step -> !ways.containsKey(step.to().getName())).forEach(step -> {
                var way = new ArrayList<>(Objects.requireNonNull(ways.get(type.getName())));
                way.add(step);
                if (ways.putIfAbsent(step.to().getName(), List.copyOf(way)) == null) {
                    left.add(step.to());
                }
            });
        }
    }

    /// The fields that lead to the type from the root; nothing where only a mutation does.
    Optional<List<Step>> to(GraphQLObjectType type) {
        return Optional.ofNullable(ways.get(type.getName()));
    }

    /// The operation that asks for fields of a type, for each case under the case's letter. Where there is no
    /// way, the type is a root, and one field is asked for.
    String operation(
            List<Step> way, GraphQLObjectType type, List<GraphQLFieldDefinition> fields, Collection<Of> cases) {
        return cases.stream()
                .map(of -> part(way, type, fields, of))
                .collect(Collectors.joining(" ", type.equals(schema.getMutationType()) ? "mutation {" : "{", "}"));
    }

    /// The places of people's ids for which there is something to ask.
    static Set<String> askedOfPeople() {
        return PEOPLE.stringPropertyNames();
    }

    /// What is asked at such a place of one person, of the askers' own otherwise.
    static String operation(String place, Whom whom) {
        var text = Objects.requireNonNull(PEOPLE.getProperty(place)).replace("{person}", quoted("Person", whom.id()));
        return (place.startsWith("Mutation.") ? "mutation {" : "{") + filled(text, Of.OWN) + "}";
    }

    private static String part(List<Step> way, GraphQLObjectType type, List<GraphQLFieldDefinition> fields, Of of) {
        var text = new StringBuilder().append(of.letter()).append(": ");
        for (var step : way) {
            text.append(call(step.of(), step.field(), step.to(), of))
                    .append(" { ... on ")
                    .append(step.to().getName())
                    .append(" { ");
        }
        for (var field : fields) {
            text.append(call(type, field, null, of));
            text.append(
                    GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType
                            ? " { __typename } "
                            : " ");
        }
        return text.append(" } }".repeat(way.size())).toString();
    }

    /// Whether all cases ask for the same.
    boolean isOne(List<Step> way, GraphQLObjectType type, List<GraphQLFieldDefinition> fields) {
        return isOne(of -> part(way, type, fields, of).substring(1));
    }

    /// Whether the cases differ in what the first field is given alone, so that none can take another down with it.
    boolean differAtTheRoot(List<Step> way, GraphQLObjectType type, List<GraphQLFieldDefinition> fields) {
        return way.isEmpty()
                || isOne(
                        of -> part(way.subList(1, way.size()), type, fields, of).substring(1));
    }

    private static boolean isOne(Function<Of, String> asked) {
        return Stream.of(Of.values()).map(asked).distinct().count() == 1;
    }

    private Stream<Step> steps(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> !NO_WAYS.contains(type.getName() + "." + field.getName()))
                .filter(field -> field.getArguments().stream().allMatch(argument -> canBeGiven(type, field, argument)))
                .flatMap(field -> targets(field)
                        .filter(to -> !isById(field) || local(to.getName(), Of.OWN) != null)
                        .map(to -> new Step(type, field, to)));
    }

    private Stream<GraphQLObjectType> targets(GraphQLFieldDefinition field) {
        return switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
            case GraphQLObjectType object -> Stream.of(object);
            case GraphQLInterfaceType all -> schema.getImplementations(all).stream();
            case GraphQLUnionType union -> union.getTypes().stream().map(each -> schema.getObjectType(each.getName()));
            default -> Stream.of();
        };
    }

    /// Not the `node` of an edge.
    private static boolean isById(GraphQLFieldDefinition field) {
        return field.getName().equals(NODE) && field.getArgument("id") != null;
    }

    private static boolean canBeGiven(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLArgument argument) {
        var mustBe = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
        return !mustBe || template(type, field, argument) != null;
    }

    private static String call(
            GraphQLObjectType type, GraphQLFieldDefinition field, @Nullable GraphQLObjectType to, Of of) {
        if (isById(field) && to != null) {
            return "%s(id: %s)".formatted(NODE, global(to.getName(), of));
        }
        var arguments = field.getArguments().stream()
                .filter(argument -> template(type, field, argument) != null)
                .map(argument -> "%s: %s"
                        .formatted(
                                argument.getName(),
                                filled(Objects.requireNonNull(template(type, field, argument)), of)))
                .collect(Collectors.joining(", "));
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    private static @Nullable String template(
            GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLArgument argument) {
        return ARGUMENTS.getProperty("%s.%s.%s".formatted(type.getName(), field.getName(), argument.getName()));
    }

    private static String filled(String template, Of of) {
        var text = template.replace("{otherSkill}", quoted("Skill", "urn:samsas:skill:procurement-life-cycle"));
        for (var type : List.of(
                "Account",
                "Agency",
                "Unit",
                "Person",
                "Need",
                "Proposal",
                "MonthsProposal",
                "Import",
                "SkillProposal",
                "RankContest",
                "ShortlistEntry",
                "Look",
                "Search",
                "RoleProfile",
                "Occupation",
                "Skill")) {
            var name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
            text = text.replace("{" + name + "}", global(type, of));
        }
        return text;
    }

    private static String global(String type, Of of) {
        return quoted(type, Objects.requireNonNull(local(type, of)));
    }

    private static String quoted(String type, String id) {
        return '"' + GlobalId.encode(type, id) + '"';
    }

    /// The id of the thing of this type that the case has; nothing for a type of which none is made.
    private static @Nullable String local(String type, Of of) {
        return switch (type) {
            case "Agency" -> of.agency();
            case "Account", "Unit", "Person", "Need", "Proposal", "Import" -> of.id(type.toLowerCase(Locale.ROOT));
            case "SkillProposal" -> of.id("skill-proposal");
            case "MonthsProposal" -> of.id("months-proposal");
            case "ShortlistEntry" -> of.id("entry");
            case "RankContest" -> of.id("contest");
            case "Look", "Search" -> "search-" + of.id("person");
            case "Skill" -> MatrixRealm.SKILL;
            case "RoleProfile" -> "accessibility-specialist";
            case "Occupation" -> "http://data.europa.eu/esco/occupation/50af07f0-7a75-424e-a66d-5a9deea10f4c";
            default -> null;
        };
    }

    private static Properties properties(String file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Ways.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
