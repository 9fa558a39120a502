package se.samsas.graph;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Map;
import java.util.regex.Pattern;

/// What a query is given, as one parameter: `$id` is asked for as `$given.id`.
///
/// The engine keeps a plan for each combination of the types of a query's parameters, and nothing, an empty list and
/// a list of something are three of them: a long query with several such takes a second again and again. It does not
/// look into a map.
final class Given {

    private static final int MOST_KEPT = 4_000;
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private static final LoadingCache<String, String> WRITTEN = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .build(cypher -> PARAMETER.matcher(cypher).replaceAll("\\$given.$1"));

    private Given() {}

    /// The query with its parameters out of the one.
    static String in(String cypher) {
        return WRITTEN.get(cypher);
    }

    /// The one parameter.
    static Map<String, Object> of(Map<String, ?> parameters) {
        return Map.of("given", parameters);
    }
}
