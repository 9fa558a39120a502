package se.samsas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.samsas.audit.AuditCommand;
import se.samsas.command.CommandRun;
import se.samsas.exchange.ExportCommand;
import se.samsas.exchange.GenerateCommand;
import se.samsas.exchange.ImportCommand;
import se.samsas.signin.provider.TokenCommand;

/// Starts the server or, where a command is named, runs that.
@SpringBootApplication
public class Samsas {

    /// Runs the server until it is told to stop. The first argument that is no setting (`--server.port=8081`) names
    /// a command instead.
    public static void main(String[] args) {
        if (CommandRun.isCommand(args)) {
            System.exit(CommandRun.run(
                    args,
                    new ImportCommand(),
                    new ExportCommand(),
                    new GenerateCommand(),
                    new TokenCommand(),
                    new AuditCommand()));
        }
        var server = new SpringApplication(Samsas.class);
        server.addListeners(new PortCheck());
        server.run(args);
    }
}
