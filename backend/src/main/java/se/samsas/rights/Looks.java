package se.samsas.rights;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.person.ViewsOfPeople;
import se.samsas.search.given.SearchesOfPeople;

/// Who looked at a person: the searches that gave them and the looks at their page.
@Component
final class Looks {

    private static final Comparator<Look> LATEST_FIRST =
            comparingLong(Look::entry).reversed().thenComparing(Look::id);

    private final SearchesOfPeople searches;
    private final ViewsOfPeople views;

    Looks(SearchesOfPeople searches, ViewsOfPeople views) {
        this.searches = searches;
        this.views = views;
    }

    /// Who looked at the viewer, the latest first; nobody where the account belongs to no person.
    Connection<Look> page(Viewer viewer, PageRequest request) {
        var person = viewer.person();
        if (person == null) {
            return Connection.of(List.of(), request, 0, Looks::cursor);
        }
        var after = request.afterNumber(2);
        var looks = Stream.concat(
                        searches.list(person, after, request.limit()).stream().map(Look::of),
                        views.list(person, after, request.limit()).stream().map(Look::of))
                .sorted(LATEST_FIRST)
                .limit(request.limit())
                .toList();
        return Connection.of(looks, request, searches.count(person) + views.count(person), Looks::cursor);
    }

    private static Cursor cursor(Look look) {
        return Cursor.of(String.valueOf(look.entry()), look.id());
    }
}
