package se.samsas.graph;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A query and what it is given, as one parameter: `$id` is asked for as `$given.id`.
///
/// The engine keeps a plan for each combination of the types of a query's parameters, and nothing, an empty list and
/// a list of something are three of them: a long query with several such takes a second again and again. It does not
/// look into a map; nor does it miss anything there, so that is done here.
///
/// @param cypher     with its parameters out of the one
/// @param parameters the one
record OneParameter(String cypher, Map<String, Object> parameters) {

    private static final int MOST_KEPT = 4_000;
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private static final LoadingCache<String, Written> WRITTEN =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build(Written::of);

    private record Written(String cypher, Set<String> names) {

        private static Written of(String cypher) {
            var parameters = PARAMETER.matcher(cypher);
            return new Written(
                    parameters.replaceAll("\\$given.$1"),
                    parameters
                            .reset()
                            .results()
                            .map((MatchResult parameter) -> parameter.group(1))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// @throws IllegalArgumentException where the query asks for what it is not given
    static OneParameter to(String cypher, Map<String, ?> parameters) {
        var written = WRITTEN.get(cypher);
        for (var name : written.names()) {
            if (!parameters.containsKey(name)) {
                throw new IllegalArgumentException("The query is not given '%s': %s".formatted(name, cypher));
            }
        }
        return new OneParameter(written.cypher(), Map.of("given", parameters));
    }
}
