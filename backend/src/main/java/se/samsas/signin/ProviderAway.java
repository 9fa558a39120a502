package se.samsas.signin;

/// The OpenID provider does not answer.
final class ProviderAway extends RuntimeException {

    ProviderAway(String issuer, Throwable cause) {
        super("%s does not answer.".formatted(issuer), cause);
    }
}
