package se.samsas.person.proposal;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samsas.state.StatesPage;

class ProposalStatesTests {

    @Test
    void thePageHasTheTableThatIsInForce() throws IOException {
        StatesPage.hold("proposals to people", ProposalStates.TABLE);
    }
}
