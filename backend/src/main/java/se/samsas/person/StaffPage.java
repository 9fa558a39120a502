package se.samsas.person;

import se.samsas.agency.Agency;
import se.samsas.api.PageRequest;

/// Which page of which of the people of an agency is asked for.
record StaffPage(Agency agency, StaffFilter filter, StaffOrder order, PageRequest request) {

    /// Whether it takes units or titles to narrow or order the list; mostly it does not.
    boolean asksForJobs() {
        return order != StaffOrder.NAME || filter.title() != null;
    }
}
