package se.samsas.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the chain.
///
/// @param last     the number of the last entry; 0 where there is none
/// @param first    the number of the first entry that is still kept
/// @param verified what the last verifying found; absent where nobody has verified it yet
public record AuditState(long last, long first, @Nullable Verification verified) {

    /// What verifying found, and when.
    public record Verification(Instant at, AuditTrail.Verified result) {}
}
