package se.samsas.api;

/// A row of a page, with its place in the list.
public record Edge<T>(T node, String cursor) {}
