package se.samsas.person;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;

/// What a person does with their own profile.
@Controller
class ProfileController {

    private final People people;
    private final Assertions assertions;
    private final Choices choices;

    ProfileController(People people, Assertions assertions, Choices choices) {
        this.people = people;
        this.assertions = assertions;
        this.choices = choices;
    }

    @MutationMapping
    PersonPayload describeMySkills(@Argument DescribeMySkillsInput input, Viewer viewer) {
        assertions.describe(viewer, input.skills());
        return new PersonPayload(people.get(viewer.ownPerson(), viewer));
    }

    @MutationMapping
    PersonPayload takeBackMySkills(@Argument TakeBackMySkillsInput input, Viewer viewer) {
        assertions.takeBack(viewer, input.skills());
        return new PersonPayload(people.get(viewer.ownPerson(), viewer));
    }

    @MutationMapping
    ViewerPayload chooseVisibility(@Argument ChooseVisibilityInput input, Viewer viewer) {
        choices.choose(viewer, input.choices());
        return new ViewerPayload(viewer);
    }

    @SchemaMapping(typeName = "Viewer")
    List<ChosenVisibility> visibility(Viewer viewer) {
        return choices.list(viewer);
    }

    record DescribeMySkillsInput(List<DescribedSkillInput> skills) {}

    record TakeBackMySkillsInput(List<TakenBackSkillInput> skills) {}

    record ChooseVisibilityInput(List<ChosenVisibilityInput> choices) {}

    record PersonPayload(Person person) {}

    record ViewerPayload(Viewer viewer) {}
}
