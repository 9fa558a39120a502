package se.samsas.door;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser to refuse, beside a content security policy of its own. What the framework sends
/// by itself is part of it: `nosniff`, no frames, no caches but those of files, and `Strict-Transport-Security` where
/// the request came by TLS.
public final class SecurityHeaders {

    /// Nothing here asks for any of it; `clipboard-write` is left, for a page that copies.
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), bluetooth=(), camera=(), "
            + "display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), "
            + "identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
            + "xr-spatial-tracking=()";

    private SecurityHeaders() {}

    /// The headers, with the policy that this writes.
    public static Customizer<HeadersConfigurer<HttpSecurity>> with(HeaderWriter contentSecurityPolicy) {
        return headers -> headers.addHeaderWriter(contentSecurityPolicy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }
}
