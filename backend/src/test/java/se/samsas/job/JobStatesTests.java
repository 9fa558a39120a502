package se.samsas.job;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samsas.state.StatesPage;

class JobStatesTests {

    @Test
    void thePageHasTheTableThatIsInForce() throws IOException {
        StatesPage.hold("jobs", JobStates.TABLE);
    }
}
