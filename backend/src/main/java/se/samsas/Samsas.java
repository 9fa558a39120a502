package se.samsas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the server.
@SpringBootApplication
public class Samsas {

    /// Runs the server until it is told to stop.
    public static void main(String[] args) {
        SpringApplication.run(Samsas.class, args);
    }
}
