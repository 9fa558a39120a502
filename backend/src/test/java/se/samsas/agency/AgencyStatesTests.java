package se.samsas.agency;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samsas.state.StatesPage;

class AgencyStatesTests {

    @Test
    void thePageHasTheTableThatIsInForce() throws IOException {
        StatesPage.hold("agencies", AgencyStates.TABLE);
    }
}
