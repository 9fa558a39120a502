/// What happened and what waits for whom: notices, told in the transaction of what happened, and one list of
/// each for everybody. Knows no feature: they tell, contribute what waits, and say who may still read. Uses
/// `failure`, `calendar`, `graph`, `personal`, `job`, `api` and `access`.
@NullMarked
package se.samsas.notice;

import org.jspecify.annotations.NullMarked;
