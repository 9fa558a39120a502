/// The whole answer of a search as a file to be kept, printed or worked on: a table, a workbook, a paper.
/// Uses `search`, `document` and what lies below.
@NullMarked
package se.samsas.search.paper;

import org.jspecify.annotations.NullMarked;
