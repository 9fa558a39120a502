package se.samsas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.findability.Findable;
import se.samsas.findability.Purpose;
import se.samsas.findability.SharingPolicy;

class UncheckedTests {

    /// The class that decides says yes to nobody at all, as the real one would say no.
    @Test
    void theClassesThatAreMadeSayYes(@TempDir Path folder) throws Exception {
        Unchecked.write(folder, EnumSet.allOf(Unchecked.Part.class));
        try (var loader = new Instead(folder.toUri().toURL())) {
            var type = loader.loadClass("se.samsas.findability.Findability");
            var findability = type.getConstructor(SharingPolicy.class).newInstance(new Object[] {null});
            var mayBeFound = type.getMethod("mayBeFound", Findable.class, Purpose.class, String.class, LocalDate.class);
            assertThat(mayBeFound.invoke(findability, null, Purpose.LOAN, "asker", LocalDate.EPOCH))
                    .isEqualTo(true);
        }
    }

    /// Looks in its own folder first.
    private static final class Instead extends URLClassLoader {

        Instead(URL folder) {
            super(new URL[] {folder}, UncheckedTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                if (loaded == null && findResource(name.replace('.', '/') + ".class") != null) {
                    loaded = findClass(name);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }
}
