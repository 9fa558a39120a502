/// What every part of the API shares: ids, scalars, pages, labels, errors and limits. Uses `failure` and `text`.
@NullMarked
package se.samsas.api;

import org.jspecify.annotations.NullMarked;
