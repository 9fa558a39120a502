package se.samsas.bench;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Classes of this server in which every check says yes and nothing is recorded, for a benchmark to hold the real ones
/// against. They are made in a folder for the time of the benchmark; no setting of the server turns a check off.
final class Unchecked {

    /// What a server can be without.
    enum Part {
        /// The decisions of who may.
        CHECK,
        /// The writing down of who did.
        RECORD
    }

    /// A method that decides or records, and what takes its place.
    private record Check(Part part, String type, String method, Consumer<CodeBuilder> instead) {}

    private static final List<Check> CHECKS = List.of(
            new Check(Part.CHECK, "se/samsas/access/AccessRules", "guarded", Unchecked::firstArgument),
            new Check(Part.CHECK, "se/samsas/findability/Findability", "mayBeFound", Unchecked::yes),
            new Check(Part.CHECK, "se/samsas/need/Asking", "allowed", Unchecked::yes),
            new Check(Part.CHECK, "se/samsas/person/Sight", "takesIn", Unchecked::yes),
            new Check(Part.CHECK, "se/samsas/person/Sight", "takesInByRole", Unchecked::yes),
            new Check(Part.RECORD, "se/samsas/audit/AuditTrail", "append", Unchecked::nothing),
            new Check(Part.RECORD, "se/samsas/person/Views", "keep", Unchecked::nothing),
            new Check(Part.RECORD, "se/samsas/search/Searches", "keep", Unchecked::nothing),
            new Check(Part.RECORD, "se/samsas/search/Searches", "add", Unchecked::nothing));

    private Unchecked() {}

    /// Writes the classes without the parts, to stand before those of the server on its class path.
    ///
    /// @throws IllegalStateException where a check is no longer where it was
    static void write(Path folder, Set<Part> parts) {
        var checksOfType =
                CHECKS.stream().filter(check -> parts.contains(check.part())).collect(groupingBy(Check::type));
        checksOfType.forEach((type, checks) -> {
            var file = folder.resolve(type + ".class");
            try {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, without(checks, bytes(type)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] without(List<Check> checks, byte[] bytes) {
        var classes = ClassFile.of();
        var model = classes.parse(bytes);
        for (var check : checks) {
            if (model.methods().stream().noneMatch(method -> is(check, method))) {
                throw new IllegalStateException("%s has no method %s".formatted(check.type(), check.method()));
            }
        }
        return classes.transformClass(
                model,
                checks.stream()
                        .map(check -> ClassTransform.transformingMethods(
                                method -> is(check, method), MethodTransform.ofStateful(() -> (builder, element) -> {
                                    if (element instanceof CodeModel) {
                                        builder.withCode(check.instead());
                                    } else {
                                        builder.with(element);
                                    }
                                })))
                        .reduce(ClassTransform.ACCEPT_ALL, ClassTransform::andThen));
    }

    private static void yes(CodeBuilder code) {
        code.iconst_1().ireturn();
    }

    private static void nothing(CodeBuilder code) {
        code.return_();
    }

    private static void firstArgument(CodeBuilder code) {
        code.aload(1).areturn();
    }

    private static boolean is(Check check, MethodModel method) {
        return method.methodName().equalsString(check.method());
    }

    private static byte[] bytes(String type) throws IOException {
        try (var in =
                Objects.requireNonNull(Unchecked.class.getClassLoader().getResourceAsStream(type + ".class"), type)) {
            return in.readAllBytes();
        }
    }
}
