package se.samsas.matching;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Small numbers for values that come back often. A number, once given, stands for its value for ever, so that every
/// snapshot can share the dictionary. One thread adds at a time; any number read.
final class Dictionary<T> {
    private final Map<T, Integer> codes = new ConcurrentHashMap<>();
    private final Map<Integer, T> values = new ConcurrentHashMap<>();

    int codeOf(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = values.size();
        values.put(code, value);
        codes.put(value, code);
        return code;
    }

    Optional<Integer> find(T value) {
        return Optional.ofNullable(codes.get(value));
    }

    T get(int code) {
        T value = values.get(code);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Nothing has the number " + code + ": use one that this dictionary gave");
        }
        return value;
    }

    int size() {
        return values.size();
    }
}
