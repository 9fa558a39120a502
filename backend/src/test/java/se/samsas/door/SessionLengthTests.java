package se.samsas.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionLengthTests {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionEndsWhenItHasLastedAsLongAsOneMay() throws Exception {
        assertThat(isOpenAfter(LONGEST.minusMillis(1))).isTrue();
        assertThat(isOpenAfter(LONGEST)).isFalse();
    }

    @Test
    void aSessionThatWasEndedIsGoodForSigningOutAlone() throws Exception {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken("ann", null)));
        var open = new OpenSessions();
        open.sessionCreated(new HttpSessionEvent(session));

        open.end(List.of("bo"));
        assertThat(isOpenAfter(Duration.ZERO)).isTrue();
        open.end(List.of("ann"));

        assertThat(isOpenAfter(Duration.ZERO, "/logout")).isTrue();
        assertThat(isOpenAfter(Duration.ZERO)).isFalse();
        open.end(List.of("ann")); // a session that is over is passed by
    }

    private boolean isOpenAfter(Duration time) throws Exception {
        return isOpenAfter(time, "/graphql");
    }

    private boolean isOpenAfter(Duration time, String path) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
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
