package se.samsas.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The Chromium that the journeys go in: one that is installed, else Debian's package where this may install
/// it, else Playwright's own download. Where none of these gives one, the tests fail with what to do; they are
/// never left out.
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "samsas-chromium.lock");
    private static final int LAUNCH_MILLIS = 120_000;
    private static final int INSTALL_MINUTES = 10;

    private Chromium() {}

    /// Starts it; it ends with the Playwright that started it.
    static Browser launch(Playwright playwright) {
        var options = new LaunchOptions().setArgs(FLAGS).setTimeout(LAUNCH_MILLIS);
        executable().ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "No Chromium could be started for the browser tests: install one that is on the path as %s (Debian: apt-get install chromium), and run again."
                            .formatted(String.join(" or ", NAMES)),
                    e);
        }
    }

    /// A Playwright that downloads nothing by itself.
    static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    }

    private static Optional<Path> executable() {
        Optional<Path> installed = installed();
        return installed.isPresent() ? installed : fetched();
    }

    /// Two processes test at once: one fetches it, the other waits and finds it.
    private static Optional<Path> fetched() {
        try (var file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            if (installed().isEmpty() && !install()) {
                download();
            }
            return installed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Where this is Debian, and root: whether it is installed then.
    private static boolean install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root
                && Files.exists(Path.of("/etc/debian_version"))
                && run("apt-get", "update")
                && run("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
                && installed().isPresent();
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            System.err.printf("%s could not be run: %s%n", Arrays.toString(command), e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// In a process of its own, since Playwright's command ends the one it runs in.
    private static void download() {
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium");
    }
}
