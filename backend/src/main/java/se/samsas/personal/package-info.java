/// Personal data, as the one it is on is told of it and has it erased: what each feature says of what it holds on
/// people ([General Data Protection Regulation](https://eur-lex.europa.eu/eli/reg/2016/679/oj), articles 15, 17 and
/// 20). Uses `graph`.
@NullMarked
package se.samsas.personal;

import org.jspecify.annotations.NullMarked;
