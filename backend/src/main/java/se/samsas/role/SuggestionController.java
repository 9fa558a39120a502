package se.samsas.role;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.api.Label;
import se.samsas.api.Language;

@Controller
class SuggestionController {

    private final Suggestions suggestions;
    private final AskedInTexts asked;

    SuggestionController(Suggestions suggestions, AskedInTexts asked) {
        this.suggestions = suggestions;
        this.asked = asked;
    }

    @QueryMapping
    TitleSuggestions suggestSkillsForTitle(@Argument String title) {
        return suggestions.forTitle(title);
    }

    @QueryMapping
    TextSuggestions suggestSkillsInText(@Argument String text) {
        return suggestions.inText(text);
    }

    @SchemaMapping
    AskedInText asked(TextSuggestions suggestions) {
        return asked.in(suggestions);
    }

    @SchemaMapping
    Label words(SuggestionGround ground, @Argument Language language) {
        return ground.words(language);
    }
}
