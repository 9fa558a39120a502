package se.samsas.audit;

import java.util.Map;
import se.samsas.graph.Spelling;
import se.samsas.text.Sha256;

/// A link of the chain. What is personal lies beside it and can be erased: the entry keeps its digest.
///
/// @param number from 1, without a gap
/// @param at     the moment in UTC, ISO 8601
/// @param about  the id of what it is about, as [AuditKind] says
/// @param digest SHA-256 of the particulars, hexadecimal
/// @param hash   SHA-256 of all of this and of the hash before it, hexadecimal
record AuditEntry(long number, String at, AuditKind kind, String account, String about, String digest, String hash) {

    /// What the first entry follows.
    static final String BEGINNING = "";

    /// The entry that follows another.
    static AuditEntry after(long lastNumber, String lastHash, String at, Act act) {
        long number = lastNumber + 1;
        var digest = Sha256.hex(act.particulars());
        return new AuditEntry(
                number,
                at,
                act.kind(),
                act.account(),
                act.about(),
                digest,
                hash(number, at, act.kind(), act.account(), act.about(), digest, lastHash));
    }

    /// As the graph keeps it.
    Map<String, Object> properties() {
        return Map.of(
                "number", number,
                "at", at,
                "kind", Spelling.of(kind),
                "account", account,
                "about", about,
                "digest", digest,
                "hash", hash);
    }

    /// Whether the hash is that of this content after that hash.
    boolean follows(String lastHash) {
        return hash.equals(hash(number, at, kind, account, about, digest, lastHash));
    }

    /// Each part with its length before it, so that no two contents read alike.
    private static String hash(
            long number, String at, AuditKind kind, String account, String about, String digest, String lastHash) {
        var text = new StringBuilder();
        for (var part :
                new String[] {String.valueOf(number), at, Spelling.of(kind), account, about, digest, lastHash}) {
            text.append(part.length()).append(':').append(part);
        }
        return Sha256.hex(text.toString());
    }
}
