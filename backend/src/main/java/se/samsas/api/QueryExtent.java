package se.samsas.api;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much a part of a query asks for, with its fragments written out. Each fragment is measured once, so that
/// fragments of fragments of fragments are measured in no time, however much they stand for; and no deeper than
/// [#SPREADS], since whatever walks through them, the engine as well, goes as deep into its own stack.
///
/// @param fields the number of fields, at most a million
/// @param aliases how many of them are renamed, at most a million
/// @param depth how deep they stand in one another; below `__schema` and `__type` not counted, where the engine has its
///     own limit
/// @param spreads how deep fragments stand in one another, those that no operation uses as well; one more than
///     [#SPREADS] where they stand deeper
record QueryExtent(int fields, int aliases, int depth, int spreads) {

    /// How deep fragments may stand in one another; those of the client do five deep.
    static final int SPREADS = 50;

    private static final int CAP = 1_000_000;
    private static final QueryExtent NOTHING = new QueryExtent(0, 0, 0, 0);

    /// The largest of the document's operations.
    static QueryExtent of(Document document) {
        var fragments = new Fragments(document);
        var operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> fragments.extent(operation.getSelectionSet(), 0));
        var unused = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .map(fragment -> fragments.extent(fragment.getName(), 1))
                .map(extent -> new QueryExtent(0, 0, 0, extent.spreads));
        return Stream.concat(operations, unused).reduce(NOTHING, QueryExtent::largest);
    }

    private QueryExtent plus(QueryExtent other) {
        return new QueryExtent(
                Math.min(CAP, fields + other.fields),
                Math.min(CAP, aliases + other.aliases),
                Math.max(depth, other.depth),
                Math.max(spreads, other.spreads));
    }

    private QueryExtent largest(QueryExtent other) {
        return new QueryExtent(
                Math.max(fields, other.fields),
                Math.max(aliases, other.aliases),
                Math.max(depth, other.depth),
                Math.max(spreads, other.spreads));
    }

    private QueryExtent beneath(Field field) {
        var introspects = field.getName().startsWith("__");
        return new QueryExtent(
                Math.min(CAP, fields + 1),
                Math.min(CAP, aliases + (field.getAlias() == null ? 0 : 1)),
                introspects ? 1 : depth + 1,
                spreads);
    }

    private QueryExtent spread() {
        return new QueryExtent(fields, aliases, depth, Math.min(SPREADS + 1, spreads + 1));
    }

    private static final class Fragments {

        private final Map<String, FragmentDefinition> definitions = new HashMap<>();
        private final Map<String, QueryExtent> measured = new HashMap<>();

        Fragments(Document document) {
            for (Definition<?> definition : document.getDefinitions()) {
                if (definition instanceof FragmentDefinition fragment) {
                    definitions.put(fragment.getName(), fragment);
                }
            }
        }

        QueryExtent extent(@Nullable SelectionSet selections, int within) {
            var sum = NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    sum = sum.plus(extent(selection, within));
                }
            }
            return sum;
        }

        private QueryExtent extent(Selection<?> selection, int within) {
            return switch (selection) {
                case Field field -> extent(field.getSelectionSet(), within).beneath(field);
                case InlineFragment fragment -> extent(fragment.getSelectionSet(), within);
                case FragmentSpread spread -> extent(spread.getName(), within + 1);
                default -> throw new IllegalStateException("No such selection is known: " + selection);
            };
        }

        /// @param within how many fragments stand in one another down to this one
        QueryExtent extent(String fragment, int within) {
            var known = measured.get(fragment);
            if (known != null) {
                return known;
            }
            if (within > SPREADS) {
                return new QueryExtent(0, 0, 0, SPREADS + 1);
            }
            // A fragment within itself counts nothing; validation refuses it.
            measured.put(fragment, NOTHING);
            var definition = definitions.get(fragment);
            var extent = definition == null
                    ? NOTHING
                    : extent(definition.getSelectionSet(), within).spread();
            measured.put(fragment, extent);
            return extent;
        }
    }
}
