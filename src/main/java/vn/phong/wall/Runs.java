package vn.phong.wall;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Where the pixels of a chain are in a frame, as runs with one step from each pixel to the next: the rows and columns
 * of cabinets, however they are turned. A place for each pixel would be as much to read as the picture itself.
 */
final class Runs {
    /** Of each run the number of its first pixel; behind the last run the number of all pixels. */
    private int[] firsts = new int[16];

    private int[] starts = new int[16];
    private int[] steps = new int[16];
    private int count;

    /** @param position where each of {@code size} more pixels is in a frame, by its number from 0 */
    void append(int size, IntUnaryOperator position) {
        int before = size();
        int end = Math.addExact(before, size);
        for (int first = before; first < end; ) {
            int start = position.applyAsInt(first - before);
            int next = first + 1;
            int step = next < end ? position.applyAsInt(next - before) - start : 0;
            while (next < end && position.applyAsInt(next - before) == start + step * (next - first)) {
                next++;
            }
            append(start, step, next);
            first = next;
        }
    }

    private void append(int start, int step, int end) {
        if (count + 1 == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * firsts.length);
            starts = Arrays.copyOf(starts, 2 * starts.length);
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        starts[count] = start;
        steps[count++] = step;
        firsts[count] = end;
    }

    /** All pixels of the chain. */
    int size() {
        return firsts[count];
    }

    /** Copies {@code length} pixels from the chain's {@code first} on. */
    void copy(int[] pixels, int first, int length, int[] into) {
        int found = Arrays.binarySearch(firsts, 0, count, first);
        int run = found < 0 ? -found - 2 : found;
        for (int done = 0; done < length; run++) {
            int end = Math.min(length, firsts[run + 1] - first);
            int from = starts[run] + (first + done - firsts[run]) * steps[run];
            copy(pixels, from, steps[run], into, done, end);
            done = end;
        }
    }

    private static void copy(int[] pixels, int from, int step, int[] into, int begin, int end) {
        // A row copied at once, either way: a loop would wait for each of its cache lines.
        if (step == 1) {
            System.arraycopy(pixels, from, into, begin, end - begin);
        } else if (step == -1) {
            System.arraycopy(pixels, from - (end - begin - 1), into, begin, end - begin);
            reverse(into, begin, end);
        } else {
            for (int i = begin, at = from; i < end; i++, at += step) {
                into[i] = pixels[at];
            }
        }
    }

    private static void reverse(int[] pixels, int begin, int end) {
        for (int left = begin, right = end - 1; left < right; left++, right--) {
            int pixel = pixels[left];
            pixels[left] = pixels[right];
            pixels[right] = pixel;
        }
    }
}
