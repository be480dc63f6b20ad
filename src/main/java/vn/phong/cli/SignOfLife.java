package vn.phong.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells the supervisor twice a second that this process lives, in a thread that waits for nothing but the show itself:
 * a line {@code start} until the pages are served, {@code on} from then. When nobody reads any more the supervisor is
 * gone, and this process goes too, so that the next start finds its port free. Does nothing without a supervisor.
 */
final class SignOfLife implements AutoCloseable {
    private static final int INTERVAL_MS = 500;
    private static final int SUPERVISOR_GONE = 143;
    private static final byte[] START = "start\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ON = "on\n".getBytes(StandardCharsets.US_ASCII);

    private volatile Optional<BooleanSupplier> answers = Optional.empty();
    private volatile boolean closed;

    private SignOfLife() {}

    /** Begins at once, when {@code phong.beats} names the pipe to tell it through. */
    static SignOfLife begun() {
        SignOfLife life = new SignOfLife();
        String pipe = System.getProperty("phong.beats", "");
        if (!pipe.isEmpty()) {
            Thread thread = new Thread(() -> life.beat(pipe), "signs of life");
            thread.setDaemon(true);
            thread.start();
        }
        return life;
    }

    /** @param showAnswers waits until the show has answered; false when it does not, which is no sign of life */
    void serving(BooleanSupplier showAnswers) {
        answers = Optional.of(showAnswers);
    }

    private void beat(String pipe) {
        try (OutputStream out = new FileOutputStream(pipe)) {
            while (!closed) {
                Optional<BooleanSupplier> show = answers;
                if (show.isEmpty() || show.get().getAsBoolean()) {
                    out.write(show.isPresent() ? ON : START);
                }
                Thread.sleep(INTERVAL_MS);
            }
        } catch (IOException nobodyReads) {
            Runtime.getRuntime().halt(SUPERVISOR_GONE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
