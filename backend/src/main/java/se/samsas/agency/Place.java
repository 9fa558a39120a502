package se.samsas.agency;

/// A municipality or a county that a text names.
///
/// @param name   what it is called
/// @param region the code of the county that it is in, or is
public record Place(String name, String region) {}
