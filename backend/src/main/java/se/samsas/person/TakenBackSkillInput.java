package se.samsas.person;

/// That a person takes back what they said of a skill, as a client writes it.
///
/// @param skill   the global id or the concept URI
/// @param version of what they said, as it was read
record TakenBackSkillInput(String skill, String version) {}
