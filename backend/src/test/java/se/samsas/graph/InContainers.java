package se.samsas.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.testcontainers.DockerClientFactory;

/// Tests that another class has, once more with a Neo4j server in a container; left out, and said to be, where no
/// container engine answers. The server that is under test, where there is one, uses that Neo4j.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InContainers.WhereAnEngineAnswers.class)
@ContextConfiguration(initializers = InContainers.WithNeo4j.class)
public @interface InContainers {

    /// Asked before anything is started.
    final class WhereAnEngineAnswers implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return DockerClientFactory.instance().isDockerAvailable()
                    ? ConditionEvaluationResult.enabled("A container engine answers.")
                    : ConditionEvaluationResult.disabled("No container engine answers: this runs where there is one.");
        }
    }

    /// Takes the place of the embedded engine, with the demo data all the same.
    final class WithNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    ContainedNeo4j.shared().settings().entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "samsas.demo=true");
        }
    }
}
