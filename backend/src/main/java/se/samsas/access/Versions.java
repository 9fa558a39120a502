package se.samsas.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;

/// Nobody writes over what somebody else changed meanwhile. What people edit is read with its version, and whoever
/// saves says back which they read; it is compared in the transaction that writes, after the lock.
///
/// A version is a digest of what is edited, so that whatever changes it (a page, an import, a merger of agencies) makes
/// it another one, and no writer can forget to. docs/decisions/0028-versions.md says why.
@Component
public final class Versions {

    private static final int BYTES = 12;

    private final Clock clock;

    Versions(Clock clock) {
        this.clock = clock;
    }

    /// Who changed something last, and when.
    ///
    /// @param account as the identity provider gives it
    public record Last(String account, Instant at) {}

    /// The version of what consists of these parts: texts, numbers, days, or sets and lists of them.
    public static String of(@Nullable Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var text = text(part);
                digest.update((text.length() + ":" + text).getBytes(UTF_8));
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest())
                    .substring(0, BYTES * 4 / 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// A set has no order of its own.
    private static String text(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Set<?> set -> set.stream().map(Versions::text).sorted().collect(Collectors.joining("\n"));
            case Collection<?> list -> list.stream().map(Versions::text).collect(Collectors.joining("\n"));
            default -> part.toString();
        };
    }

    /// Holds that what is to be written over is what was read.
    ///
    /// @param what as a sentence begins with it, such as `The need 'need-1'`
    /// @param now  its version after the lock; null where it is not there
    /// @param read the version that the viewer read; null where it was not there
    /// @param last who changed it last, where something tells
    /// @throws Failure.Conflict where it is another one
    public void require(
            Queries tx, Viewer viewer, String what, @Nullable String now, @Nullable String read, Optional<Last> last) {
        if (!Objects.equals(now, read)) {
            throw conflict(tx, viewer, what + " was changed", last);
        }
    }

    /// The conflict of whoever comes too late.
    ///
    /// @param became what happened, such as `The proposal was declined`
    public Failure.Conflict conflict(Queries tx, Viewer viewer, String became, Optional<Last> last) {
        var changed = last.map(it -> new Failure.Changed(
                        name(tx, viewer, it.account()),
                        it.account().equals(viewer.account()),
                        it.at().truncatedTo(ChronoUnit.SECONDS)))
                .orElse(null);
        return Failure.Conflict.changed(
                changed == null
                        ? became + " after it was read."
                        : "%s by %s at %s, after it was read."
                                .formatted(
                                        became,
                                        changed.own()
                                                ? "you"
                                                : Objects.requireNonNullElse(changed.by(), "somebody else"),
                                        changed.at()),
                changed);
    }

    /// By name only who works for an agency whose staff the viewer sees, and nobody with a protected identity. Accounts
    /// are not named: they may tell who somebody is.
    private @Nullable String name(Queries tx, Viewer viewer, String account) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("account", account);
        parameters.put("self", viewer.person());
        parameters.put("staffs", viewer.agencies(Action.READ_PERSON));
        parameters.put("today", LocalDate.now(clock));
        return tx.find(
                        """
                        MATCH (:Account {id: $account})-[:IS]->(p:Person)
                        WHERE p.familyName IS NOT NULL
                          AND (p.id = $self OR (NOT coalesce(p.protected, false) AND EXISTS {
                            (p)-[e:EMPLOYED]->(:Unit)-[:PART_OF*]->(a:Agency)
                            WHERE a.id IN $staffs AND %s
                          }))
                        RETURN p.givenName + ' ' + p.familyName AS name
                        """.formatted(Standing.employs("a", "e")),
                        parameters,
                        row -> row.get("name").asString())
                .orElse(null);
    }
}
