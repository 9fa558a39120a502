package se.samsas.person;

import se.samsas.agency.Agency;
import se.samsas.api.PageRequest;

/// Which page of which of the people of an agency is asked for.
record StaffPage(Agency agency, StaffFilter filter, StaffOrder order, PageRequest request) {}
