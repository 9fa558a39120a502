package se.samsas.role;

import se.samsas.agency.Place;

/// A place that a text names.
///
/// @param quote the words that name it
/// @param guess whether the text may only speak of it: *Göteborgs stad söker*
record PlaceAsked(Place place, String quote, boolean guess) {}
