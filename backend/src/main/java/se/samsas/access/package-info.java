/// Who may see and do what: viewers and their roles, actions and scopes, the rules of the schema's fields, who
/// is named as the doer of something. Uses `failure`, `graph`, `personal`, `audit` and `api`.
@NullMarked
package se.samsas.access;

import org.jspecify.annotations.NullMarked;
