package se.samsas.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Remembers what the server asks of the graph, each text once with the parameters that it first came with;
/// what tests themselves ask is left out.
public final class RecordedQueries implements BeanPostProcessor {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Map<String, Map<String, Object>> unread = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private @Nullable Driver driver;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Driver real) {
            driver = real;
            return recording(Driver.class, real);
        }
        return bean;
    }

    /// Those that were seen since this was asked last.
    Map<String, Map<String, Object>> take() {
        var taken = new LinkedHashMap<>(unread);
        taken.keySet().forEach(unread::remove);
        return taken;
    }

    /// How often what holds these words was asked, by whomever.
    public int times(String words) {
        return asked.entrySet().stream()
                .filter(query -> query.getKey().contains(words))
                .mapToInt(query -> query.getValue().get())
                .sum();
    }

    /// The driver itself, past the recording.
    Driver driver() {
        return Objects.requireNonNull(driver, "The server has not started.");
    }

    private <T> T recording(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> passedOn(real, method, given)));
    }

    private @Nullable Object passedOn(Object real, Method method, Object @Nullable [] given) throws Throwable {
        var arguments = given == null ? new ArrayList<>() : new ArrayList<>(Arrays.asList(given));
        if (method.getName().equals("run") && arguments.getFirst() instanceof String cypher) {
            seen(cypher, arguments.size() > 1 ? arguments.get(1) : Map.of());
        }
        arguments.replaceAll(each -> each instanceof TransactionCallback<?> work
                ? (TransactionCallback<Object>) tx -> work.execute(recording(TransactionContext.class, tx))
                : each);
        try {
            return switch (method.invoke(real, arguments.toArray())) {
                case Session session -> recording(Session.class, session);
                case Transaction transaction -> recording(Transaction.class, transaction);
                case null -> null;
                case Object other -> other;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked") // the driver takes these maps alone
    private void seen(String cypher, Object parameters) {
        asked.computeIfAbsent(cypher, _ -> new AtomicInteger()).incrementAndGet();
        if (known.putIfAbsent(cypher, true) == null && isOfTheServer()) {
            unread.put(cypher, parameters instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
        }
    }

    /// Whether whoever called `Graph` is no test. Imports and exports go through all of a kind: that is what
    /// they do.
    private static boolean isOfTheServer() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("se.samsas."))
                .filter(type -> !type.getPackageName().equals(Graph.class.getPackageName()))
                .findFirst()
                .map(type -> !isOfTheTests(type) && !type.getPackageName().startsWith("se.samsas.exchange"))
                .orElse(false));
    }

    private static boolean isOfTheTests(Class<?> type) {
        return Objects.equals(
                type.getProtectionDomain().getCodeSource().getLocation(),
                RecordedQueries.class.getProtectionDomain().getCodeSource().getLocation());
    }
}
