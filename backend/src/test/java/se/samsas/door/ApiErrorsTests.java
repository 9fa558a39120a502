package se.samsas.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import tools.jackson.databind.json.JsonMapper;

class ApiErrorsTests {

    private final ApiErrors errors = new ApiErrors(new JsonMapper());
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aTokenThatCannotBeCheckedNowIsNotCalledBad() throws IOException {
        errors.onAuthenticationFailure(request, response, new AuthenticationServiceException("away"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("UNAVAILABLE").doesNotContain("not accepted");
    }

    @Test
    void aBadTokenIsCalledBad() throws IOException {
        request.addHeader("Authorization", "Bearer x");

        errors.onAuthenticationFailure(request, response, new InvalidBearerTokenException("expired"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsString()).contains("UNAUTHENTICATED", "expired");
    }

    @Test
    void whatIsRefusedIsNamed() throws IOException {
        errors.handle(new MockHttpServletRequest("PUT", "/elsewhere"), response, new AccessDeniedException("no"));

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString())
                .isEqualTo("{\"errors\":[{\"message\":\"PUT /elsewhere is not allowed.\",\"extensions\":"
                        + "{\"code\":\"NOT_ALLOWED\",\"hint\":\"The API is at POST /graphql.\"}}]}");
    }
}
