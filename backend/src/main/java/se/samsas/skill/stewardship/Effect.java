package se.samsas.skill.stewardship;

import java.util.Map;

/// What a change did.
///
/// @param skill  the URI of the skill that it was about; of a new one, where that was put
/// @param before what stood there before, by the properties of the change that keep it, so that it can be taken back
record Effect(String skill, Map<String, Object> before) {

    static Effect on(String skill) {
        return new Effect(skill, Map.of());
    }
}
