/// What comes in and goes out in bulk: imports over the API and the command line, exports, the demo data. Uses what
/// lies
/// in the packages below it, `access`, `audit`, `api` and `command`.
@NullMarked
package se.samsas.exchange;

import org.jspecify.annotations.NullMarked;
