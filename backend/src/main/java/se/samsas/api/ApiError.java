package se.samsas.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// An error as clients get it.
///
/// @param message names the value that was met; cut where it is very long
/// @param hint says what to do
/// @param language of both, where it is not English
/// @param field the path of the input that it is about
/// @param reason which of several reasons it is, in a word for programs
/// @param id by which the log knows what was unexpected
/// @param changed who changed meanwhile what was to be written over, and when
/// @param seconds how long to wait before the same may be asked for again
/// @param path the field of the answer that is missing for it
record ApiError(
        ErrorCode code,
        String message,
        String hint,
        @Nullable String language,
        @Nullable String field,
        @Nullable String reason,
        @Nullable String id,
        Failure.@Nullable Changed changed,
        @Nullable Long seconds,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path)
        implements GraphQLError {

    ApiError {
        message = Excerpt.ofMessage(message);
    }

    static ApiError of(ErrorCode code, String message, String hint) {
        return new ApiError(code, message, hint, null, null, null, null, null, null, null, null);
    }

    /// The failure, in the language of who asks where it is said in that.
    static ApiError of(Failure failure, Locale locale) {
        var code = switch (failure) {
            case Failure.NotFound _ -> ErrorCode.NOT_FOUND;
            case Failure.Conflict _ -> ErrorCode.CONFLICT;
            case Failure.Invalid _ -> ErrorCode.INVALID;
            case Failure.NotAllowed _ -> ErrorCode.NOT_ALLOWED;
            case Failure.Unavailable _ -> ErrorCode.UNAVAILABLE;
            case Failure.TooOften _ -> ErrorCode.LIMIT;
        };
        var said = failure.in(locale);
        return new ApiError(
                code,
                said.message(),
                said.hint(),
                said.language().equals(Locale.ENGLISH) ? null : said.language().getLanguage(),
                failure.field(),
                failure.reason(),
                null,
                failure instanceof Failure.Conflict conflict ? conflict.changed() : null,
                failure instanceof Failure.TooOften tooOften ? tooOften.seconds() : null,
                null,
                null);
    }

    /// Says nothing of what happened but the id under which the log tells it.
    static ApiError internal(String id) {
        return new ApiError(
                ErrorCode.INTERNAL,
                "Something unexpected happened.",
                "Try again; if it happens again, give the id to those who run this server.",
                null,
                null,
                null,
                id,
                null,
                null,
                null,
                null);
    }

    /// The same error at a place of the query and of the answer.
    ApiError at(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {
        return new ApiError(code, message, hint, language, field, reason, id, changed, seconds, locations, path);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    /// None: `code` says it.
    @Override
    public @Nullable ErrorClassification getErrorType() {
        return null;
    }

    @Override
    public Map<String, Object> getExtensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        if (field != null) {
            extensions.put("field", field);
        }
        if (reason != null) {
            extensions.put("reason", reason);
        }
        extensions.put("hint", hint);
        if (language != null) {
            extensions.put("language", language);
        }
        if (id != null) {
            extensions.put("id", id);
        }
        if (changed != null) {
            var who = new LinkedHashMap<String, Object>();
            who.put("at", changed.at().toString());
            who.put("own", changed.own());
            if (changed.by() != null) {
                who.put("by", changed.by());
            }
            extensions.put("changed", who);
        }
        if (seconds != null) {
            extensions.put("retryAfterSeconds", seconds);
        }
        return extensions;
    }
}
