package se.samsas.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one may have within a minute, on each server; 0 is no limit.
///
/// @param points  what the fields that cost something (`@costs` in the schema) may cost an account
///                (`SAMSAS_LIMIT_POINTS`)
/// @param signins how many steps of a sign-in one address may begin (`SAMSAS_LIMIT_SIGNINS`); everybody in a house may
///                share one address
/// @param tokens  how many bearer tokens of one address may be refused (`SAMSAS_LIMIT_TOKENS`)
@ConfigurationProperties("samsas.limit")
record LimitProperties(
        @DefaultValue("300") int points,
        @DefaultValue("600") int signins,
        @DefaultValue("120") int tokens) {

    LimitProperties {
        require("POINTS", points);
        require("SIGNINS", signins);
        require("TOKENS", tokens);
    }

    private static void require(String setting, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException(
                    "SAMSAS_LIMIT_%s is %d: give how many a minute, or 0 for no limit.".formatted(setting, limit));
        }
    }
}
