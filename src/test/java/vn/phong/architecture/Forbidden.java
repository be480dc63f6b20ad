package vn.phong.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods that only some classes may call or refer to, and who does against it. */
enum Forbidden {
    /** Time, chance and the machine's settings come in through parameters, so that a show can be replayed. */
    CLOCK_CHANCE_ENVIRONMENT(
            "java\\.lang\\.System\\.(nanoTime|currentTimeMillis|getenv)\\(.*",
            "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)",
            "java\\.time\\.(Clock|InstantSource)\\.(system|tickMillis|tickSeconds|tickMinutes).*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.lang\\.(Strict)?Math\\.random\\(.*",
            "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(.*",
            "java\\.security\\.SecureRandom\\.(<init>|getInstance).*",
            "java\\.util\\.UUID\\.randomUUID\\(.*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"),
    /** Only the entrance ends the process: elsewhere that would darken a wall. */
    EXIT("java\\.lang\\.System\\.exit\\(.*", "java\\.lang\\.Runtime\\.(exit|halt)\\(.*"),
    /** Messages go to org.slf4j alone. */
    OTHER_LOGGERS("java\\.util\\.logging\\..*", "java\\.lang\\.System\\.(getLogger|Logger.*)");

    private final Pattern pattern;

    Forbidden(String... patterns) {
        pattern = Pattern.compile(String.join("|", patterns));
    }

    /** Each forbidden use, as {@code class -> method}, by the classes that are not exempt. */
    List<String> violations(JavaClasses classes, Predicate<JavaClass> exempt) {
        return classes.stream()
                .filter(exempt.negate())
                .flatMap(this::uses)
                .sorted()
                .toList();
    }

    private Stream<String> uses(JavaClass from) {
        return from.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .map(target -> target.getFullName())
                .filter(name -> pattern.matcher(name).matches())
                .map(name -> from.getSimpleName() + " -> " + name)
                .distinct();
    }
}
