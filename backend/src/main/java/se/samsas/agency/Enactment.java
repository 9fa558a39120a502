package se.samsas.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.AgencyChange.Dissolve;
import se.samsas.agency.AgencyChange.Leave;
import se.samsas.agency.AgencyChange.Merge;
import se.samsas.agency.AgencyChange.Rejoin;
import se.samsas.agency.AgencyChange.Rename;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.agency.AgencyChange.Target;
import se.samsas.agency.AgencyFate.Occasion;
import se.samsas.failure.Failure;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;

/// One change of agencies while it is done, in one transaction; docs/agencies.md in code. The days by which an
/// agency has its state are written here alone, as [AgencyStates] says.
final class Enactment {

    private final Transaction tx;
    private final Revisions revisions;
    private final List<AgencyFollower> followers;
    private final Occasion occasion;
    private final UnitMoves units;
    private final SharingEnds sharing;
    private final ActingAccounts accounts;
    private final Set<String> changedPeople = new HashSet<>();
    /// Whether an agency is no more, so that nobody is found there.
    private boolean ended;

    /// @param accounts as far as whoever records it may see them
    /// @param today    when it is recorded
    Enactment(
            Transaction tx,
            Revisions revisions,
            List<AgencyFollower> followers,
            Occasion occasion,
            ActingAccounts accounts,
            LocalDate today) {
        this.tx = tx;
        this.revisions = revisions;
        this.followers = followers;
        this.occasion = occasion;
        this.units = new UnitMoves(tx);
        this.sharing = new SharingEnds(tx, today);
        this.accounts = accounts;
    }

    /// Does all of it but the event.
    AgencyEffects enact(AgencyChange change) {
        change.into().forEach(target -> make(target, change.of()));
        var effects = switch (change) {
            case Rename rename -> rename(rename);
            case Merge merge -> merge(merge);
            case Split split -> split(split);
            case Dissolve dissolve -> dissolve(dissolve);
            case Leave leave -> leave(leave);
            case Rejoin rejoin -> rejoin(rejoin);
        };
        tellOthers(effects);
        return effects;
    }

    /// Last, since the numbers stay locked until the commit.
    private void tellOthers(AgencyEffects effects) {
        if (!changedPeople.isEmpty()) {
            revisions.peopleChanged(tx, changedPeople);
        }
        if (effects.sharings() > 0 || ended) {
            revisions.next(tx, Of.SHARING);
        }
    }

    private AgencyEffects rename(Rename rename) {
        var names = rename.names();
        var renamed = tx.find(
                """
                MATCH (a:Agency {id: $agency})
                WITH a, [name IN [a.nameSv, a.nameEn, a.shortName] WHERE name IS NOT NULL] AS old,
                     [name IN [$nameSv, $nameEn, $shortName] WHERE name IS NOT NULL] AS new
                WHERE a.nameSv <> $nameSv OR coalesce(a.nameEn, '') <> coalesce($nameEn, '')
                  OR coalesce(a.shortName, '') <> coalesce($shortName, '')
                WITH a, new, coalesce(a.formerNames, []) AS former, old
                SET a.formerNames = [name IN former WHERE NOT name IN new]
                                    + [name IN old WHERE NOT name IN new AND NOT name IN former],
                    a.nameSv = $nameSv, a.nameEn = $nameEn, a.shortName = $shortName
                RETURN a.id AS id
                """,
                parameters(names, Map.of("agency", rename.agency())),
                row -> row.get("id").asString());
        if (renamed.isEmpty()) {
            throw new Failure.Invalid(
                            "change.rename.nameSv",
                            "The agency '%s' is called '%s' already.".formatted(rename.agency(), names.nameSv()),
                            "Give a name that it does not have.")
                    .inSwedish(
                            "Myndigheten ”%s” heter redan ”%s”.".formatted(rename.agency(), names.nameSv()),
                            "Ange ett namn som den inte har.");
        }
        return AgencyEffects.none();
    }

    private AgencyEffects merge(Merge merge) {
        var into = merge.target().id();
        var effects = AgencyEffects.none();
        for (var from : merge.ending()) {
            var fate = new AgencyFate.Merged(from, into, occasion);
            learnAnew(from);
            effects = effects.plus(count(fate))
                    .plus(units.merge(from, into))
                    .plus(accounts.move(from, into))
                    .plus(sharing.end(from))
                    .plus(follow(fate));
            succeed(from, into, Succession.Kind.MERGED);
            end(from);
        }
        return effects;
    }

    private AgencyEffects split(Split split) {
        var agency = split.agency();
        var fate = new AgencyFate.Split(agency, split.leaving(), openNeeds(split), occasion);
        units.requireAll(split);
        learnAnew(agency);
        var effects = count(fate).plus(accounts.split(split)).plus(units.split(split));
        for (var part : split.parts()) {
            var to = part.target().id();
            if (!to.equals(agency)) {
                succeed(agency, to, Succession.Kind.SPLIT);
            }
        }
        if (!split.goesOn()) {
            effects = effects.plus(sharing.end(agency));
            end(agency);
        }
        return effects.plus(follow(fate));
    }

    private static @Nullable String openNeeds(Split split) {
        return split.parts().stream()
                .filter(AgencyChange.Part::takesOpenNeeds)
                .map(part -> part.target().id())
                .findFirst()
                .orElse(null);
    }

    private AgencyEffects dissolve(Dissolve dissolve) {
        var agency = dissolve.agency();
        var fate = new AgencyFate.Dissolved(agency, occasion);
        learnAnew(agency);
        var effects =
                count(fate).plus(sharing.end(agency)).plus(accounts.end(agency)).plus(follow(fate));
        end(agency);
        return effects;
    }

    private AgencyEffects leave(Leave leave) {
        var agency = leave.agency();
        tx.run("MATCH (a:Agency {id: $agency}) SET a.left = $on", Map.of("agency", agency, "on", occasion.on()));
        var fate = new AgencyFate.Left(agency, occasion);
        return count(fate).plus(sharing.end(agency)).plus(follow(fate));
    }

    /// A sharing that was brought in while the agency was away must not begin by its return.
    private AgencyEffects rejoin(Rejoin rejoin) {
        tx.run("MATCH (a:Agency {id: $agency}) REMOVE a.left", Map.of("agency", rejoin.agency()));
        return sharing.end(rejoin.agency());
    }

    /// To be asked while the people are the agency's still.
    private void learnAnew(String agency) {
        followers.forEach(follower -> changedPeople.addAll(follower.people(tx, List.of(agency))));
    }

    private AgencyEffects count(AgencyFate fate) {
        return followers.stream()
                .map(follower -> follower.count(tx, fate))
                .reduce(AgencyEffects.none(), AgencyEffects::plus);
    }

    private AgencyEffects follow(AgencyFate fate) {
        return followers.stream()
                .map(follower -> follower.follow(tx, fate))
                .reduce(AgencyEffects.none(), AgencyEffects::plus);
    }

    /// What comes of invented agencies alone is invented too.
    private void make(Target target, List<String> of) {
        if (target instanceof Target.Created created) {
            var parameters = parameters(
                    created.names(),
                    Map.of(
                            "id", created.id(),
                            "kind", Spelling.of(created.kind()),
                            "region", created.region()));
            parameters.put("orgNumber", created.orgNumber());
            parameters.put("of", of);
            tx.run("""
                    MATCH (from:Agency) WHERE from.id IN $of
                    WITH collect(coalesce(from.invented, false)) AS invented
                    CREATE (a:Agency {id: $id, kind: $kind, region: $region, invented: all(each IN invented WHERE each)})
                    SET a.nameSv = $nameSv, a.nameEn = $nameEn, a.shortName = $shortName, a.orgNumber = $orgNumber
                    """, parameters);
        }
    }

    private void succeed(String from, String into, Succession.Kind kind) {
        tx.run("""
                MATCH (from:Agency {id: $from}), (into:Agency {id: $into})
                MERGE (from)-[:SUCCEEDED_BY {on: $on, kind: $kind}]->(into)
                """, Map.of("from", from, "into", into, "on", occasion.on(), "kind", Spelling.of(kind)));
    }

    private void end(String agency) {
        ended = true;
        tx.run("MATCH (a:Agency {id: $agency}) SET a.dissolved = $on", Map.of("agency", agency, "on", occasion.on()));
    }

    private static Map<String, @Nullable Object> parameters(AgencyEvent.Names names, Map<String, ?> others) {
        var parameters = new HashMap<String, @Nullable Object>(others);
        parameters.put("nameSv", names.nameSv());
        parameters.put("nameEn", names.nameEn());
        parameters.put("shortName", names.shortName());
        return parameters;
    }
}
