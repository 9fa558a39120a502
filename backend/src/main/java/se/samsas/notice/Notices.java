package se.samsas.notice;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.calendar.Moment;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Deciders;
import se.samsas.notice.Addressee.Holder;
import se.samsas.notice.Addressee.Holders;
import se.samsas.notice.Addressee.Installation;
import se.samsas.notice.Addressee.Somebody;

/// Tells people what happened (docs/decisions/0034-notices.md).
@Component
public final class Notices {

    /// The same told again takes the place of what was told before, and is unread again.
    private static final String TELL = """
            CALL (to) {
              MATCH (to)<-[:TELLS]-(old:Notice {kind: $kind})
              WHERE coalesce(old.about, '') = coalesce($about, '') AND coalesce(old.may, '') = coalesce($may, '')
              DETACH DELETE old
            }
            CREATE (to)<-[:TELLS]-(:Notice {id: randomUUID(), kind: $kind, about: $about, at: $at, may: $may})
            """;

    /// What an account did that was replaced stays its person's.
    private static final String HOLDER = """
            MATCH (a:Account {id: $to})
            OPTIONAL MATCH (a)<-[:REPLACES*0..]-(:Account)-[:IS]->(p:Person)
            WITH coalesce(p, a) AS to WHERE to.erased IS NULL
            """;

    private static final String HOLDERS = """
            UNWIND $to AS account
            MATCH (a:Account {id: account})
            OPTIONAL MATCH (a)-[:IS]->(p:Person)
            WITH coalesce(p, a) AS to WHERE to.erased IS NULL
            """;

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    /// Tells it in the transaction in which it happened: it is told where that is committed, and only there.
    /// What it is about is locked already, and so is whoever it is told to.
    public void tell(Transaction tx, Notice notice) {
        switch (notice.to()) {
            case Somebody(var person) ->
                tell(tx, notice, "MATCH (to:Person {id: $to}) WHERE to.erased IS NULL", person, null);
            case Holder(var account) -> tell(tx, notice, HOLDER, account, null);
            case Holders(var accounts) -> tell(tx, notice, HOLDERS, accounts, null);
            case Deciders(var action, var agency) -> tell(tx, notice, "MATCH (to:Agency {id: $to})", agency, action);
            case Installation(var action) -> tell(tx, notice, action);
        }
    }

    /// Tells that something is still as it was told before: whoever has read that has read this, too.
    public void confirm(Transaction tx, NewsKind kind, Installation to) {
        tx.run("""
                OPTIONAL MATCH (told:Notice {everywhere: $may}) WHERE told.kind = $kind AND told.about IS NULL
                FOREACH (_ IN CASE WHEN told IS NULL THEN [] ELSE [1] END | SET told.at = $at)
                FOREACH (_ IN CASE WHEN told IS NULL THEN [1] ELSE [] END |
                  CREATE (:Notice {id: randomUUID(), kind: $kind, at: $at, everywhere: $may}))
                """, parameters(new Notice(kind, to, null), to.action()));
    }

    private void tell(Queries tx, Notice notice, String whom, Object to, @Nullable Action may) {
        var parameters = parameters(notice, may);
        parameters.put("to", to);
        tx.run(whom + "\nWITH DISTINCT to\n" + TELL, parameters);
    }

    private void tell(Queries tx, Notice notice, Action may) {
        tx.run("""
                CALL () {
                  MATCH (old:Notice {everywhere: $may})
                  WHERE old.kind = $kind AND coalesce(old.about, '') = coalesce($about, '')
                  DETACH DELETE old
                }
                CREATE (:Notice {id: randomUUID(), kind: $kind, about: $about, at: $at, everywhere: $may})
                """, parameters(notice, may));
    }

    private Map<String, @Nullable Object> parameters(Notice notice, @Nullable Action may) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", Spelling.of(notice.kind()));
        parameters.put("about", notice.about());
        parameters.put("at", Moment.now(clock));
        parameters.put("may", may == null ? null : Spelling.of(may));
        return parameters;
    }
}
