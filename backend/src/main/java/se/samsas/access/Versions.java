package se.samsas.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;
import se.samsas.text.Sha256;

/// Nobody writes over what somebody else changed meanwhile. What people edit is read with its version, and whoever
/// saves says back which they read; it is compared in the transaction that writes, after the lock.
///
/// A version is a digest of what is edited, so that whatever changes it (a page, an import, a merger of
/// agencies) makes it another one, and no writer can forget to. docs/decisions/0028-versions.md says why.
@Component
public final class Versions {

    private static final int BYTES = 12;
    /// Ends how many changes are recorded; no digest has it.
    private static final String RECORDED = ".";

    private final Doers doers;

    Versions(Doers doers) {
        this.doers = doers;
    }

    /// Who changed something last, and when.
    ///
    /// @param account as the identity provider gives it
    public record Last(String account, Instant at) {}

    /// The version of what consists of these parts: texts, numbers, days, or sets and lists of them.
    public static String of(@Nullable Object... parts) {
        var joined = new StringBuilder();
        for (var part : parts) {
            var text = text(part);
            joined.append(text.length()).append(':').append(text);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(joined.toString()))
                .substring(0, BYTES * 4 / 3);
    }

    /// The version of what consists of these parts, and of which this many changes are recorded: so that whoever
    /// comes too late is told by whom only where one was recorded since they read.
    public static String after(int recorded, @Nullable Object... parts) {
        return recorded + RECORDED + of(parts);
    }

    private static Optional<String> recorded(@Nullable String version) {
        return version == null || !version.contains(RECORDED)
                ? Optional.empty()
                : Optional.of(version.substring(0, version.indexOf(RECORDED)));
    }

    /// A set has no order of its own.
    private static String text(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Set<?> set -> joined(set.stream().map(Versions::text).sorted());
            case Collection<?> list -> joined(list.stream().map(Versions::text));
            default -> part.toString();
        };
    }

    private static String joined(Stream<String> texts) {
        return texts.map(text -> text.length() + ":" + text).collect(Collectors.joining());
    }

    /// Holds that what is to be written over is what was read.
    ///
    /// @param what as a sentence begins with it, such as `The need 'need-1'`
    /// @param now  its version after the lock; null where it is not there
    /// @param read the version that the viewer read; null where it was not there
    /// @param last whose change was recorded last; named only where it may be why the versions differ
    /// @throws Failure.Conflict where it is another one
    public void require(
            Queries tx, Viewer viewer, String what, @Nullable String now, @Nullable String read, Optional<Last> last) {
        if (!Objects.equals(now, read)) {
            var since = recorded(now).isEmpty()
                    || (recorded(read).isPresent() && !recorded(read).equals(recorded(now)));
            throw conflict(tx, viewer, what + " was changed", since ? last : Optional.empty());
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

    /// By name alone: accounts may tell more than that.
    private @Nullable String name(Queries tx, Viewer viewer, String account) {
        var doer = doers.of(tx, viewer, Set.of(account)).get(account);
        return doer == null ? null : doer.name();
    }
}
