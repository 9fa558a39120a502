/// Checks of the contract.
@NullMarked
package se.samsas.graphql;

import org.jspecify.annotations.NullMarked;
