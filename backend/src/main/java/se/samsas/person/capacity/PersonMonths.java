package se.samsas.person.capacity;

import java.util.List;
import se.samsas.person.Person;

/// Some months of a person.
///
/// @param version another one as soon as any of the months is otherwise
record PersonMonths(Person person, List<MonthOfPerson> months, String version) {

    PersonMonths {
        months = List.copyOf(months);
    }
}
