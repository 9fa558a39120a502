package se.samsas;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import se.samsas.door.OpenIdProvider;

/// Bearer tokens for tests of the API, signed by the embedded provider's own key: as good as those that sign-in gives,
/// for any account, whether the graph knows it or not.
@Component
public final class Tokens {

    /// Stands for a claim that is left out.
    public static final Object NONE = new Object();

    /// Of each account, signed once: to sign takes longer than to answer what is asked with it.
    private final Map<String, String> signed = new ConcurrentHashMap<>();

    private final NimbusJwtEncoder encoder;
    private final OpenIdProvider provider;

    Tokens(JWKSource<SecurityContext> keys, OpenIdProvider provider) {
        this.encoder = new NimbusJwtEncoder(keys);
        this.provider = provider;
    }

    /// The value of the header `Authorization` for this account.
    public String header(String account) {
        return "Bearer " + of(account);
    }

    /// A token for this account, good for the better part of an hour.
    public String of(String account) {
        return signed.computeIfAbsent(account, each -> with(each, Map.of()));
    }

    /// A token for this account in which these claims stand in place of the right ones.
    public String with(String account, Map<String, Object> claims) {
        var now = Instant.now();
        return encoder.encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
                        .issuer(provider.issuer().get())
                        .subject(account)
                        .audience(List.of(provider.audience()))
                        .issuedAt(now)
                        .expiresAt(now.plus(Duration.ofHours(1)))
                        .claims(all -> all.putAll(claims))
                        .claims(all -> all.values().removeIf(NONE::equals))
                        .build()))
                .getTokenValue();
    }
}
