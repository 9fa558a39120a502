package se.samsas.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class EnumLabelsController {

    @QueryMapping
    List<EnumLabels> enumLabels(DataFetchingEnvironment environment) {
        return EnumLabels.of(environment.getGraphQLSchema());
    }

    @SchemaMapping(typeName = "EnumLabels", field = "enum")
    String name(EnumLabels labels) {
        return labels.name();
    }

    @SchemaMapping(typeName = "EnumValueLabel")
    Label label(EnumLabels.Value value, @Argument Language language) {
        return Label.of(language, value.swedish(), value.english());
    }
}
