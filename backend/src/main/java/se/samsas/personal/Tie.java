package se.samsas.personal;

/// A kind of relationship between people and something else.
///
/// @param type     of the relationship
/// @param label    of the node at its other end
/// @param outwards whether it leads from the person
public record Tie(String type, String label, boolean outwards) {

    /// One that leads from people.
    public static Tie to(String label, String type) {
        return new Tie(type, label, true);
    }

    /// One that leads to people.
    public static Tie from(String label, String type) {
        return new Tie(type, label, false);
    }

    /// As Cypher has it.
    @Override
    public String toString() {
        return (outwards ? "(:Person)-[:%s]->(:%s)" : "(:Person)<-[:%s]-(:%s)").formatted(type, label);
    }
}
