package se.samsas.person.capacity;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samsas.state.StatesPage;

class MonthsStatesTests {

    @Test
    void thePageHasTheTableThatIsInForce() throws IOException {
        StatesPage.hold("proposals for months", MonthsStates.TABLE);
    }
}
