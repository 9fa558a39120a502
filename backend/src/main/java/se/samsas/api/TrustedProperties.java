package se.samsas.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param documents the folder with the documents of machine clients (`SAMSAS_TRUSTED_DOCUMENTS`), in it a folder for
///     each client by its id, in it a `.graphql` file for each document; empty: machine clients may run none
@ConfigurationProperties("samsas.trusted")
record TrustedProperties(@DefaultValue("") String documents) {}
