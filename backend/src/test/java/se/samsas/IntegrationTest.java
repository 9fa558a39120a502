package se.samsas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import se.samsas.api.SchemaInspection;
import se.samsas.graph.IndexesAreUsed;
import se.samsas.graph.RecordedQueries;

/// A test against the whole server: the real one on a free port, the real engine, the demo data, the day stopped. All
/// such tests share one start, so each leaves the demo data as it found it, which is checked,
/// and so is how the graph would answer what the server asked it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("integration")
@ExtendWith({DemoDataStays.class, IndexesAreUsed.class})
@Import({SchemaInspection.class, MovableClock.class, RecordedQueries.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface IntegrationTest {}
