package se.samsas.audit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsas.command.CommandRun;
import se.samsas.command.Workshop;

/// Verifies the audit trail from the command line, and drops what is old.
@Command(
        name = "audit",
        description = "Verifies the audit trail, and names the first entry that was changed or taken away.",
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--prune",
            description = "First drop the entries that are older than SAMSAS_AUDIT_KEEP_MONTHS (24) says.")
    private boolean prune;

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description =
                    "Hold the audit trail against the hashes in this file, and note its last one there. Keep it where "
                            + "nobody can write who can write to the graph.")
    private @Nullable Path witness;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var noted = witness == null ? Witness.NONE : Witness.in(witness);
        try (var workshop = Workshop.open(Map.of(), AuditTrail.class, AuditRetention.class)) {
            if (prune) {
                out.println("%,d entries were dropped."
                        .formatted(workshop.get(AuditRetention.class).prune()));
            }
            var verified = workshop.get(AuditTrail.class).verify(noted);
            out.println("%,d entries fit.".formatted(verified.entries()));
            var broken = verified.broken();
            if (broken == null) {
                return CommandRun.DONE;
            }
            out.println("Entry %,d %s.".formatted(broken.number(), broken.flaw().words()));
            return CommandRun.DONE_IN_PART;
        }
    }
}
