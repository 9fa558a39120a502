package se.samsas.person;

import se.samsas.agency.Unit;
import se.samsas.api.PageRequest;

/// Which page of the people of which unit is asked for.
record UnitPage(Unit unit, PageRequest request) {}
