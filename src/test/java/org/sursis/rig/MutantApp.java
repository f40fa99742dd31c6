package org.sursis.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A copy of the packaged service in which single classes are exchanged. What Quarkus generated around them stays: mistakes change
 * bodies of methods, or add private ones.
 */
final class MutantApp {
    private static final String TRANSFORMED = "quarkus/transformed-bytecode.jar";

    private final Path here;
    private final Path pristine;
    private final Path folder;

    /** @param here the top of the tree, where the service is packaged already */
    MutantApp(Path here, Path folder) throws IOException {
        this.here = here;
        this.pristine = here.resolve("target/quarkus-app");
        this.folder = folder;
        try (Stream<Path> files = Files.walk(pristine)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var to = app().resolve(pristine.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private Path app() {
        return folder.resolve("quarkus-app");
    }

    /** The service with these sources in the place of its own; what was exchanged before is as it was. */
    Path with(Map<String, String> sources) throws IOException {
        var classes = compiled(sources);
        for (var jar : List.of(Path.of(TRANSFORMED), ownJar())) {
            Files.copy(pristine.resolve(jar), app().resolve(jar), StandardCopyOption.REPLACE_EXISTING);
        }
        try (var transformed = opened(app().resolve(TRANSFORMED));
                var own = opened(app().resolve(ownJar()))) {
            for (var name : relative(classes)) {
                var bytes = Files.readAllBytes(classes.resolve(name));
                if (Files.exists(transformed.getPath(name))) {
                    Files.write(transformed.getPath(name), withPlainConstructor(bytes));
                } else {
                    Files.write(own.getPath(name), bytes);
                }
            }
        }
        return app().resolve("quarkus-run.jar");
    }

    private Path ownJar() throws IOException {
        try (Stream<Path> jars = Files.list(pristine.resolve("app"))) {
            return pristine.relativize(jars.findFirst().orElseThrow());
        }
    }

    private static FileSystem opened(Path jar) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
    }

    private static List<String> relative(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private Path compiled(Map<String, String> sources) throws IOException {
        var work = Files.createTempDirectory(folder, "mutant");
        var classes = Files.createDirectory(work.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-nowarn", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", classpath()));
        sources.forEach((file, text) -> {
            try {
                var source = work.resolve(Path.of(file).getFileName());
                arguments.add(Files.writeString(source, text).toString());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("the mutant in " + work + " does not compile");
        }
        return classes;
    }

    private String classpath() throws IOException {
        try (Stream<Path> libraries = Files.walk(pristine.resolve("lib"))) {
            return Stream.concat(Stream.of(here.resolve("target/classes")), libraries)
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    /** As Quarkus does to beans that stand behind a proxy. */
    private static byte[] withPlainConstructor(byte[] bytes) {
        var from = new ClassReader(bytes);
        var to = new ClassWriter(from, 0);
        from.accept(
                new ClassVisitor(Opcodes.ASM9, to) {
                    private boolean there;

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        there |= name.equals("<init>") && descriptor.equals("()V");
                        return super.visitMethod(access, name, descriptor, signature, exceptions);
                    }

                    @Override
                    public void visitEnd() {
                        if (!there) {
                            var constructor = to.visitMethod(Opcodes.ACC_SYNTHETIC, "<init>", "()V", null, null);
                            constructor.visitCode();
                            constructor.visitVarInsn(Opcodes.ALOAD, 0);
                            constructor.visitMethodInsn(
                                    Opcodes.INVOKESPECIAL, from.getSuperName(), "<init>", "()V", false);
                            constructor.visitInsn(Opcodes.RETURN);
                            constructor.visitMaxs(1, 1);
                            constructor.visitEnd();
                        }
                        super.visitEnd();
                    }
                },
                0);
        return to.toByteArray();
    }
}
