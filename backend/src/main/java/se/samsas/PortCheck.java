package se.samsas;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Looks at the start whether the server's port is free, before the graph is opened and filled in vain.
final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 0);
        String address = settings.getProperty("server.address", "localhost");
        if (port > 0) {
            check(address, port);
        }
    }

    /// @throws PortTaken where another program listens there
    private static void check(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server itself does: what lingers from the last one is no hindrance
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException e) {
            throw new PortTaken(address, port, e);
        } catch (IOException e) {
            // what else is wrong with the address the server itself says
        }
    }
}
