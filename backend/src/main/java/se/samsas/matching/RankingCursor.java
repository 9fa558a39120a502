package se.samsas.matching;

/// A place in a ranking: after this person. It names the person, so encrypt it before it leaves the server.
///
/// @param tie the hash that orders equal scores, to be read as unsigned
public record RankingCursor(int score, long tie, String person) {}
