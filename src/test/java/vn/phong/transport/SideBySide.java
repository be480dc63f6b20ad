package vn.phong.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Tests that mostly wait, run at the same time and told one by one. */
public final class SideBySide {
    /** So many that their work together leaves half of a small machine free. */
    private static final int AT_ONCE = 5;

    private final List<String> names = new ArrayList<>();
    private final List<Executable> tests = new ArrayList<>();

    public SideBySide add(String name, Executable test) {
        names.add(name);
        tests.add(test);
        return this;
    }

    /** Begins them; JUnit closes the stream behind the last. */
    public Stream<DynamicTest> start() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<DynamicTest> told = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            Executable test = tests.get(i);
            Future<Void> future = threads.submit(() -> done(test));
            told.add(DynamicTest.dynamicTest(names.get(i), () -> outcome(future)));
        }
        return told.stream().onClose(threads::shutdownNow);
    }

    private static Void done(Executable test) throws Exception {
        try {
            test.execute();
            return null;
        } catch (Exception | Error failed) {
            throw failed;
        } catch (Throwable odd) {
            throw new AssertionError(odd);
        }
    }

    /** As if the test had run here: failed, or skipped with its reason. */
    private static void outcome(Future<Void> future) throws Throwable {
        try {
            future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
