/// What searches gave people, as these are told of it: what was looked for, at which rank they came and why. Uses
/// `search`.
@NullMarked
package se.samsas.search.given;

import org.jspecify.annotations.NullMarked;
