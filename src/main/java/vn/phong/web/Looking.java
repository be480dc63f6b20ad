package vn.phong.web;

import io.javalin.http.Context;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.phong.message.Refusal;

/**
 * One thread that does what somebody only looks at, behind everything the show needs; no thread of the web waits for
 * it.
 */
final class Looking implements AutoCloseable {
    /** A page of the gallery asks for some twenty pictures; this is a few such pages. */
    static final int WAITING_MAX = 128;

    private final ThreadPoolExecutor thread;

    Looking() {
        this("looking", WAITING_MAX);
    }

    /** A thread apart, for what would keep those who look waiting. */
    Looking(String name, int waitingMax) {
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waitingMax), work -> thread(work, name));
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Answers when the work is done; what is refused gets 422, and 503 when too many wait. */
    <T> void answer(Context context, Supplier<T> work, Consumer<T> answer) {
        CompletableFuture<T> done = asked(work);
        context.future(() -> done.thenAccept(answer).exceptionally(Looking::turnBack));
    }

    /** @throws Rejection when too many wait (503) */
    <T> CompletableFuture<T> asked(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread);
        } catch (RejectedExecutionException full) {
            throw new Rejection(
                    503,
                    "Đang có nhiều người xem cùng lúc; hãy đợi vài giây rồi tải lại trang.",
                    "Many people are looking at once; wait a few seconds, then reload the page.");
        }
    }

    private static Void turnBack(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause instanceof Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
        throw new CompletionException(cause);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
