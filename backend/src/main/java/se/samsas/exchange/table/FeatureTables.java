package se.samsas.exchange.table;

import java.util.List;

/// The files of docs/data-format.md that a feature knows, and what they are in the graph: a bean whose
/// [order][org.springframework.core.annotation.Order] is that of its files among those that refer to nothing later.
public interface FeatureTables {

    /// Each after those that it refers to.
    List<Table> tables();
}
