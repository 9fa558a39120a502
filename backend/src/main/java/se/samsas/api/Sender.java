package se.samsas.api;

/// What whoever sends a request may have run. A [Doorkeeper] puts it into the context of the request; whom none
/// describes is taken for the web client.
public sealed interface Sender {

    /// Somebody who tries things out on a server for development: any document.
    record Developer() implements Sender {}

    /// The web client, in a session: the documents that were built with it.
    record WebClient() implements Sender {}

    /// Another program, by its token: the documents that whoever runs this server registered for it.
    ///
    /// @param id the client as the OpenID provider calls it
    record Machine(String id) implements Sender {}
}
