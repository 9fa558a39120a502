package se.samsas.command;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import se.samsas.calendar.SwedishClock;
import se.samsas.graph.Graph;
import se.samsas.graph.GraphUnavailable;

/// What a command works with: the graph that the server would use, and what the command asks for besides, without
/// the server.
public final class Workshop implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Workshop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Connects to the graph, or starts the embedded engine.
    ///
    /// @param settings   that come before those of the environment and of the configuration files
    /// @param components that are to be had besides the graph
    /// @throws GraphUnavailable where it cannot be reached
    public static Workshop open(Map<String, String> settings, Class<?>... components) {
        // What a command has to say is its own output, and why it cannot work it says itself.
        var quiet = Map.of(
                "logging.level.root", "error",
                "logging.level.se.samsas", "warn",
                "logging.level.org.springframework.boot", "off");
        var arguments = Stream.of(quiet, settings)
                .flatMap(some -> some.entrySet().stream())
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        try {
            return new Workshop(new SpringApplicationBuilder(GraphOnly.class)
                    .sources(components)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .run(arguments));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof GraphUnavailable unavailable) {
                    throw unavailable;
                }
            }
            throw e;
        }
    }

    /// The component of this class, or the [Graph] itself.
    public <T> T get(Class<T> component) {
        return context.getBean(component);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = {Graph.class, SwedishClock.class})
    static class GraphOnly {}
}
