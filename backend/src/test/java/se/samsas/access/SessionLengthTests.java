package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionLengthTests {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionEndsWhenItHasLastedAsLongAsOneMay() throws Exception {
        assertThat(isOpenAfter(LONGEST.minusMillis(1))).isTrue();
        assertThat(isOpenAfter(LONGEST)).isFalse();
    }

    private boolean isOpenAfter(Duration time) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var chain = new MockFilterChain();
        var clock = InstantSource.fixed(
                Instant.ofEpochMilli(session.getCreationTime()).plus(time));

        new SessionLength(LONGEST, clock).doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest())
                .as("the request goes on, as somebody's or nobody's")
                .isNotNull();
        return !session.isInvalid();
    }
}
