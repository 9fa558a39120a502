package se.samsas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchIT {

    @Test
    void theEngineRanksInventedPeopleAsCypherDoes() {
        var figures = new MatchBench(400, 7, 30, 30, null).run(progress -> {});
        assertThat(figures.get("ranksAlike")).isEqualTo(30);
        assertThat((long) figures.get("assertions")).isGreaterThan(3_000);
        assertThat((int) figures.get("meanPool")).isPositive();
        assertThat(figures.toString())
                .contains("answerP50Ms", "answerP99Ms", "top20P50Ms", "cypherTop20P50Ms", "timesFasterThanCypherP50");
    }

    @Test
    void theEngineAnswersBesideAnImport() {
        var figures = new BesideBench(200, 7, 20).run(progress -> {});
        assertThat((long) figures.get("rowsBeside")).isGreaterThan(2_000);
        assertThat((int) figures.get("questionsBeside")).isPositive();
        assertThat((double) figures.get("timesSlowerP50")).isPositive();
    }
}
