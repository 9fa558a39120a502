package se.samsas.role;

/// A role profile that is called nearly what was asked for.
///
/// @param likeness how alike its name is, 0 to 100 (the same)
record RoleHit(RoleProfile profile, int likeness) {}
