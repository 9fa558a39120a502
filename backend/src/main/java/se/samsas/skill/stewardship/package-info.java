/// Stewardship of the taxonomy: local skills, synonyms, merged duplicates, and what users propose. Uses skill,
/// access, api, statistics, personal, state and graph.
@NullMarked
package se.samsas.skill.stewardship;

import org.jspecify.annotations.NullMarked;
