/// Matches of needs: the index that follows the graph, searches and their record, rankings, specialists and the handles
/// by which they are known to who may not know them. Uses `need`, `matching` and what lies below.
@NullMarked
package se.samsas.search;

import org.jspecify.annotations.NullMarked;
