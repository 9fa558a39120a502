package se.samsas.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samsas.findability.Purpose;
import se.samsas.graph.Revisions;
import se.samsas.matching.Answer;
import se.samsas.matching.Crowd;
import se.samsas.matching.Having;
import se.samsas.matching.Matches;
import se.samsas.matching.Offer;
import se.samsas.matching.Preview;
import se.samsas.matching.Profile;
import se.samsas.matching.Question;
import se.samsas.person.erased.ErasedIds;
import se.samsas.search.index.Profiles.Read;

/// This server's matching index: everything that matching knows, as the graph had it when it was last looked
/// at.
@Component
public final class MatchIndex {

    private static final int BATCH = 10_000;
    private static final Logger log = LoggerFactory.getLogger(MatchIndex.class);

    private final Revisions revisions;
    private final Profiles profiles;
    private final Taxonomies taxonomies;
    private final Sharings sharings;
    private final Matches matches = new Matches();
    /// People whose records break a rule, so that the engine does not hold them.
    private final Set<String> leftOut = new HashSet<>();

    /// What was counted last, as long as nothing changes.
    private final Map<Finder, Counted> findable = new ConcurrentHashMap<>();

    /// Up to where everything is in.
    private Watermark known = Watermark.NONE;
    /// The number of people for which all were read again, whatever came of it.
    private @Nullable Recount recounted;

    private record Finder(String asker, Purpose purpose) {}

    private record Counted(long version, LocalDate date, Map<String, Crowd> people) {}

    MatchIndex(Revisions revisions, Profiles profiles, Taxonomies taxonomies, Sharings sharings) {
        this.revisions = revisions;
        this.profiles = profiles;
        this.taxonomies = taxonomies;
        this.sharings = sharings;
    }

    /// The whole answer to a question.
    public Answer answer(Question question) {
        return matches.answer(question);
    }

    /// Counts and ranks only.
    public Preview preview(Question question) {
        return matches.preview(question);
    }

    /// How many people the asker of a question may find, by the agency that they are found at.
    public Map<String, Crowd> findable(Question question) {
        var of = new Finder(question.need().asker(), question.need().purpose());
        long version = matches.version();
        Counted counted = findable.get(of);
        if (counted == null || counted.version() != version || !counted.date().equals(question.asOf())) {
            counted =
                    new Counted(version, question.asOf(), matches.findable(of.asker(), of.purpose(), question.asOf()));
            findable.put(of, counted);
        }
        return counted.people();
    }

    /// How many people whom an agency may find for a purpose offer a skill, by the agency that they are found
    /// at.
    public Map<String, Offer> offers(String skill, String asker, Purpose purpose, LocalDate date) {
        return matches.offers(skill, asker, purpose, date);
    }

    /// How many people have a skill on a day, findable or not, by the agency that employs them.
    Map<String, Having> having(String skill, LocalDate date) {
        return matches.having(skill, date);
    }

    /// How many people are held.
    int size() {
        return matches.size();
    }

    /// Looks at the graph once and takes over what has changed; everything, the first time.
    public synchronized void look() {
        Watermark now = profiles.watermark();
        if (now.equals(known)) {
            recount(now);
            return;
        }
        Watermark whole = now.settled(known, revisions);
        if (known.equals(Watermark.NONE) || known.isAfter(whole)) {
            load();
        } else {
            follow(known, whole);
        }
        known = whole;
    }

    private void load() {
        matches.replaceTaxonomy(taxonomies.taxonomy());
        matches.replaceSharing(sharings.policy());
        loadPeople();
    }

    private void loadPeople() {
        leftOut.clear();
        matches.replaceAll(profiles.all().flatMap(read -> sound(read).stream()));
    }

    private void follow(Watermark since, Watermark now) {
        if (now.taxonomy() > since.taxonomy()) {
            matches.replaceTaxonomy(taxonomies.taxonomy());
        }
        if (now.sharing() > since.sharing()) {
            matches.replaceSharing(sharings.policy());
        }
        if (now.people() > since.people()) {
            var gone = revisions.peopleGone(since.people());
            leftOut.removeAll(gone);
            matches.change(List.of(), gone);
            profiles.changedSince(since.people())
                    .gather(Gatherers.windowFixed(BATCH))
                    .forEach(this::change);
        }
    }

    private void change(List<Read> people) {
        List<Profile> sound =
                people.stream().flatMap(read -> sound(read).stream()).toList();
        var gone = formerly(people);
        leftOut.removeAll(gone);
        matches.change(
                sound,
                Stream.concat(gone.stream(), people.stream().map(Read::person).filter(leftOut::contains))
                        .toList());
    }

    /// The ids that people had who were erased. What is left of them does not say it: whoever is held is digested, a
    /// million in about a second.
    private List<String> formerly(List<Read> people) {
        var left = people.stream()
                .filter(read -> read.salt() != null)
                .collect(groupingBy(read -> String.valueOf(read.salt()), mapping(Read::person, toSet())));
        if (left.isEmpty()) {
            return List.of();
        }
        return Stream.concat(matches.people(), leftOut.stream())
                .filter(person -> left.entrySet().stream()
                        .anyMatch(erased -> erased.getValue().contains(ErasedIds.of(person, erased.getKey()))))
                .toList();
    }

    private Optional<Profile> sound(Read read) {
        if (read.profile().isPresent()) {
            leftOut.remove(read.person());
        } else {
            leftOut.add(read.person());
        }
        return read.profile();
    }

    /// Samsas says whom it takes out (erasure leaves an empty node), but who administers the graph need not: where
    /// the number of people tells so, all are read again. Where that mends nothing, they are not read for ever.
    private void recount(Watermark now) {
        var count = new Recount(now.count(), held());
        if (count.there() != count.held() && !count.equals(recounted)) {
            log.warn("The graph has {} people, the matching index {}: all are read again", count.there(), count.held());
            loadPeople();
            recounted = new Recount(now.count(), held());
        }
    }

    private long held() {
        return (long) matches.size() + leftOut.size();
    }

    /// @param there how many people the graph has
    /// @param held  how many of them the index knows, matched or not
    private record Recount(long there, long held) {}
}
