package se.samsas.person;

/// Which months of which person are asked for.
record PersonMonths(Person person, Months months) {}
