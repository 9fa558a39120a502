package se.samsas.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param longest how long a session lasts at most, however busy (`SAMSAS_SESSION_LONGEST`); it ends after an hour
///     without use in any case (`SERVER_SERVLET_SESSION_TIMEOUT`)
@ConfigurationProperties("samsas.session")
record SessionProperties(@DefaultValue("12h") Duration longest) {}
