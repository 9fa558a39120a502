package se.samsas.agency;

/// A county (län).
///
/// @param code the county code of Statistics Sweden, two digits
public record Region(String code, String name) {}
