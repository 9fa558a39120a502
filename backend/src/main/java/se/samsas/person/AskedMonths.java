package se.samsas.person;

/// Which months of which person are asked for.
record AskedMonths(Person person, Months months) {}
