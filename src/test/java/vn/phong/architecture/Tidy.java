package vn.phong.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Says what is untidy in one file, each time with the place. */
final class Tidy {
    private static final int LINE_COLUMNS_MAX = 120;
    private static final int FILE_LINES_MAX = 600;
    private static final int METHOD_LINES_MAX = 70;
    private static final int README_LINES_MAX = 150;
    private static final Pattern LEFT_OPEN = Pattern.compile("\\b(TO[D]O|FIX[M]E|X[X]X)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.~$}-])/(wor[k]|hom[e]|Use[r]s)/");
    private static final Pattern LEFT_OVER = Pattern.compile(".*(\\.(orig|rej|bak|swp)|~)");

    private Tidy() {}

    /** @param path the file's path below the checkout, with slashes */
    static List<String> faults(String path, String text) {
        return faults(Map.of(path, text));
    }

    /** @param texts by the files' paths; the compiler is started once for all of them */
    static List<String> faults(Map<String, String> texts) {
        List<String> faults = new ArrayList<>();
        texts.forEach((path, text) -> faults.addAll(faultsOfText(path, text)));
        faults.addAll(longMethods(texts));
        return faults;
    }

    private static List<String> faultsOfText(String path, String text) {
        List<String> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (LEFT_OVER.matcher(path).matches()) {
            faults.add(path + ": left over from an edit or a merge");
        }
        faults.addAll(
                places(path, lines, "left open", line -> LEFT_OPEN.matcher(line).find()));
        faults.addAll(places(
                path,
                lines,
                "a path of one machine",
                line -> MACHINE_PATH.matcher(line).find()));
        if (path.endsWith(".java")) {
            faults.addAll(faultsOfJava(path, lines));
        }
        if (path.equals("README.md") && lines.size() > README_LINES_MAX) {
            faults.add(path + ": " + lines.size() + " lines, " + README_LINES_MAX + " at most");
        }
        return faults;
    }

    private static List<String> faultsOfJava(String path, List<String> lines) {
        List<String> faults = new ArrayList<>();
        faults.addAll(places(path, lines, "a tab", line -> line.indexOf('\t') >= 0));
        faults.addAll(places(path, lines, "over " + LINE_COLUMNS_MAX + " columns", Tidy::isTooLong));
        if (lines.size() > FILE_LINES_MAX) {
            faults.add(path + ": " + lines.size() + " lines, " + FILE_LINES_MAX + " at most");
        }
        return faults;
    }

    private static boolean isTooLong(String line) {
        return line.codePointCount(0, line.length()) > LINE_COLUMNS_MAX;
    }

    private static List<String> places(String path, List<String> lines, String fault, Predicate<String> isFault) {
        return IntStream.range(0, lines.size())
                .filter(index -> isFault.test(lines.get(index)))
                .mapToObj(index -> path + ":" + (index + 1) + ": " + fault)
                .toList();
    }

    /** The methods that are too long from their first word to their last brace. */
    private static List<String> longMethods(Map<String, String> texts) {
        List<Source> sources = texts.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none");
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, options, null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> faults = new ArrayList<>();
        for (CompilationUnitTree unit : parsed(task)) {
            String path = unit.getSourceFile().toUri().getPath().substring(1);
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                    if (last - first >= METHOD_LINES_MAX) {
                        faults.add(path + ":" + first + ": " + method.getName() + " has " + (last - first + 1)
                                + " lines, " + METHOD_LINES_MAX + " at most");
                    }
                    return super.visitMethod(method, null);
                }
            }.scan(unit, null);
        }
        return faults;
    }

    private static List<CompilationUnitTree> parsed(JavacTask task) {
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A source that is already in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
