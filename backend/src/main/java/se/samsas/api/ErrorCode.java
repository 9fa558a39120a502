package se.samsas.api;

/// What kind of error it is, for programs; `extensions.code` in the API.
enum ErrorCode {
    NOT_FOUND,
    CONFLICT,
    INVALID,
    NOT_ALLOWED,
    UNAVAILABLE,
    LIMIT,
    UNKNOWN_DOCUMENT,
    INTERNAL
}
