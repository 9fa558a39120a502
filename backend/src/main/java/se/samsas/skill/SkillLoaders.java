package se.samsas.skill;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/// Batch loaders of fields that have arguments.
@Configuration(proxyBeanMethods = false)
class SkillLoaders {

    SkillLoaders(BatchLoaderRegistry registry, Skills skills) {
        registry.<Skill, List<Skill>>forName("narrower")
                .registerMappedBatchLoader((of, environment) -> Mono.fromCallable(() -> skills.narrower(of)));
    }
}
