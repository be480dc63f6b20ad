package vn.phong.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The folder that the tests are run on. */
final class Checkout {
    static final Path HOME =
            Path.of(System.getProperty("phong.home", ".")).toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", ".settings", "node_modules");

    private Checkout() {}

    /** Every file, but for what a build or a tool leaves. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(HOME, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isLeftOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.getFileName().toString().equals(".git")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isLeftOver(Path folder) {
        boolean atTop = HOME.equals(folder.getParent());
        String name = folder.getFileName().toString();
        return atTop && (NOT_OURS.contains(name) || name.equals("data") || name.equals("out"));
    }
}
