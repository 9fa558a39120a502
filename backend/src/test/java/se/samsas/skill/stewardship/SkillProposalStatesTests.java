package se.samsas.skill.stewardship;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samsas.state.StatesPage;

class SkillProposalStatesTests {

    @Test
    void thePageHasTheTableThatIsInForce() throws IOException {
        StatesPage.hold("proposals for the taxonomy", SkillProposalStates.TABLE);
    }
}
