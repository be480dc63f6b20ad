package vn.phong.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** The wrong PINs of the last minute: a million PINs cannot be tried in an evening. Not safe for threads by itself. */
final class WrongPins {
    static final int PER_ADDRESS_MAX = 5;
    static final int ALL_MAX = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Wrong> wrongs = new ArrayDeque<>();
    private final LongSupplier nanos;

    WrongPins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean tooMany(String address) {
        long now = nanos.getAsLong();
        wrongs.removeIf(wrong -> now - wrong.atNanos() >= WINDOW.toNanos());
        long here =
                wrongs.stream().filter(wrong -> wrong.address().equals(address)).count();
        return here >= PER_ADDRESS_MAX || wrongs.size() >= ALL_MAX;
    }

    void note(String address) {
        wrongs.addLast(new Wrong(address, nanos.getAsLong()));
    }

    private record Wrong(String address, long atNanos) {}
}
