package se.samsas.bench;

import java.nio.file.Path;
import java.util.List;
import se.samsas.command.Workshop;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport.Counts;

/// The time in which ESCO is imported into an empty embedded graph, and imported once more.
record EscoBench(List<Path> paths) {

    Figures run(ImportListener listener) {
        try (var scratch = new Scratch();
                var workshop = Workshop.open(scratch.graph(), Imports.class)) {
            var imports = workshop.get(Imports.class);
            var first = imports.esco(paths, false, listener);
            var again = imports.esco(paths, false, listener);
            return new Figures("esco")
                    .put("created", first.sum(Counts::created))
                    .put("leftOut", first.sum(Counts::leftOut))
                    .seconds("importSeconds", first.took())
                    .seconds("againSeconds", again.took())
                    .put("againChangedNothing", again.changedNothing());
        }
    }
}
