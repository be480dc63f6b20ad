package vn.phong.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages' scripts are read by TypeScript's compiler as the comments of their functions say: a name that was never
 * imported, a member that is not there or a value of another kind is found without opening the page.
 */
class ScriptTypesIT {
    private static final Path SCRIPTS = Path.of(System.getProperty("phong.home", "."), "src/main/resources/web/js");

    @TempDir
    private Path folder;

    @Test
    void every_name_and_type_of_the_scripts_is_there() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Chromium.node(),
                unpackedCompiler().toString(),
                "--noEmit",
                "--allowJs",
                "--checkJs",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                "--lib",
                "es2023,dom,dom.iterable"));
        try (Stream<Path> scripts = Files.walk(SCRIPTS.toAbsolutePath())) {
            scripts.map(Path::toString)
                    .filter(name -> name.endsWith(".js"))
                    .sorted()
                    .forEach(command::add);
        }
        // In a folder of its own, so that no type counts that lies beside or above the checkout.
        Process compiler = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", told);
        assertEquals(0, compiler.waitFor());
    }

    /** Lays the compiler and what it knows of browsers, out of their jar, into the folder. */
    private Path unpackedCompiler() throws Exception {
        URI jar = ScriptTypesIT.class
                .getResource("/META-INF/maven/org.webjars.npm/typescript/pom.xml")
                .toURI();
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> packed = Files.walk(inside.getPath("META-INF/resources/webjars/typescript"))) {
            for (Path file : packed.filter(ScriptTypesIT::isOfTheCompiler).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return folder.resolve("_tsc.js");
    }

    private static boolean isOfTheCompiler(Path file) {
        String path = file.toString();
        return path.endsWith("/lib/_tsc.js") || path.contains("/lib/lib.") && path.endsWith(".d.ts");
    }
}
