package vn.phong.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The arrows drawn in a document, and what the classes below a root package do against them. */
record Arrows(String root, Map<String, Arrow> byPackage) {
    /** A package, the packages it may use and the prefixes of the libraries it may use. */
    record Arrow(List<String> packages, List<String> libraries) {}

    private static final Pattern BLOCK = Pattern.compile("^```arrows\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(\\w+)\\s*->([\\w ]*)\\|([\\w. ]*)");
    private static final List<String> FOR_ALL =
            List.of("java", "javax", "org.w3c.dom", "org.xml.sax", "org.slf4j", "com.google.errorprone.annotations");

    /** Reads the block fenced by {@code ```arrows}, one {@code name -> packages | libraries} a line. */
    static Arrows readFrom(String document, String root) {
        Matcher block = BLOCK.matcher(document);
        if (!block.find()) {
            throw new AssertionError("the document has no ```arrows block");
        }
        Map<String, Arrow> arrows = new TreeMap<>();
        block.group(1).lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher arrow = LINE.matcher(line.trim());
            if (!arrow.matches()) {
                throw new AssertionError("not an arrow: " + line);
            }
            if (arrows.put(arrow.group(1), new Arrow(words(arrow.group(2)), words(arrow.group(3)))) != null) {
                throw new AssertionError("drawn twice: " + line);
            }
        });
        return new Arrows(root, arrows);
    }

    /** Every use of a class that the package's arrow does not allow. */
    List<String> violations(String name, JavaClasses classes) {
        Arrow arrow = byPackage.get(name);
        Stream<String> own =
                Stream.concat(Stream.of(name), arrow.packages().stream()).map(this::inRoot);
        Stream<String> foreign = Stream.concat(FOR_ALL.stream(), arrow.libraries().stream());
        String[] allowed =
                Stream.concat(own, foreign).map(prefix -> prefix + "..").toArray(String[]::new);
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(inRoot(name) + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    /** The packages right below the root that hold classes; the root's own classes are in none. */
    Set<String> packagesOf(JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : classes) {
            if (each.getPackageName().startsWith(root + ".")) {
                names.add(each.getPackageName().substring(root.length() + 1).split("\\.", 2)[0]);
            }
        }
        return names;
    }

    /** The names that stand right of an arrow but have no line of their own. */
    Set<String> undrawnTargets() {
        Set<String> names = new TreeSet<>();
        byPackage.values().forEach(arrow -> names.addAll(arrow.packages()));
        names.removeAll(byPackage.keySet());
        return names;
    }

    /** The packages left when every package that uses only removed ones is removed, again and again. */
    Set<String> onCycles() {
        Set<String> left = new TreeSet<>(byPackage.keySet());
        List<String> leaves = new ArrayList<>();
        do {
            left.removeAll(new HashSet<>(leaves));
            leaves.clear();
            left.stream()
                    .filter(name -> byPackage.get(name).packages().stream().noneMatch(left::contains))
                    .forEach(leaves::add);
        } while (!leaves.isEmpty());
        return left;
    }

    private String inRoot(String name) {
        return root + "." + name;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
