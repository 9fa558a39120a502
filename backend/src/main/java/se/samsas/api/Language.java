package se.samsas.api;

/// The languages of the interface and of labels.
public enum Language {
    SV,
    EN
}
