/// Shortlists of needs: whom planners keep of those whom searches gave, what they note of each, and with
/// which colleagues they share it. Uses `search`, `need` and what lies below.
@NullMarked
package se.samsas.shortlist;

import org.jspecify.annotations.NullMarked;
