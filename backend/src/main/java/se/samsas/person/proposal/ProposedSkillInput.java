package se.samsas.person.proposal;

import org.jspecify.annotations.Nullable;

/// A skill that is proposed, as a client writes it.
///
/// @param skill the global id or the concept URI
/// @param level absent where the person is to say it
record ProposedSkillInput(String skill, @Nullable Integer level) {}
