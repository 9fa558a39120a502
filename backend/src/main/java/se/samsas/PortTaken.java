package se.samsas;

/// The server's port is another program's.
final class PortTaken extends RuntimeException {

    PortTaken(String address, int port, Throwable cause) {
        super("Port %d of %s is in use by another program.".formatted(port, address), cause);
    }
}
