package se.samsas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWordsTests {

    private static final List<String> TEXTS = List.of("C#-utvecklare", "Chef (C++)", "Åsa Ek", "Java+SQL");

    @ParameterizedTest
    @CsvSource({
        "c#, C#-utvecklare",
        "C++, Chef (C++)",
        "chef c, Chef (C++)",
        "sql, Java+SQL",
        "java+sql, Java+SQL",
        "asa e, Åsa Ek",
        "ek-å, Åsa Ek"
    })
    void eachWordBeginsAWordOfTheText(String typed, String found) {
        assertThat(among(typed)).containsExactly(found);
    }

    @Test
    void signsAloneAreNoWord() {
        assertThat(TypedWords.of("+ # - –").words()).isEmpty();
        assertThat(TypedWords.of("C# och .NET").words()).containsExactly("c#", "och", "net");
        assertThat(TypedWords.of(null).words()).isEmpty();
        assertThat(among("f#")).isEmpty();
    }

    private static List<String> among(String typed) {
        return TypedWords.of(typed).among(TEXTS, text -> Stream.of(text));
    }
}
