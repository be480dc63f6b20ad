package vn.phong.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phong.message.Refusal;

/**
 * The roll call of one award: its recipients in standing order, cut into batches. Who is absent leaves the wall; nobody
 * ever gets another number than the printed list gives. Batches that were on the wall stay as they were: every change
 * counts them in {@code shown}.
 *
 * @param recipients in standing order, absent ones too; {@code n} is the place of one, from 1
 * @param sizes how many of them each batch holds, absent ones too; their sum is the length of the list
 * @param sizeMax most recipients of a batch that are there
 */
public record Roll(List<Fields> recipients, List<Integer> sizes, int sizeMax) {
    /** The field of a cue that holds its recipients. */
    public static final String RECIPIENTS = "recipients";
    /** Most recipients on the stage at once. */
    public static final int BATCH_SIZE_MAX = 10;

    private static final String SIZES = "sizes";
    private static final String PER_PAGE = "perPage";
    private static final String ABSENT = "absent";
    private static final String LATER = "later";
    private static final String PROXY = "proxy";
    /** Of who does not stand where the printed list has them, or not in it at all. */
    private static final String NUMBER = "number";
    /** Who receives on behalf when nobody knows the name. */
    private static final String SOMEBODY = "người đại diện";

    public Roll {
        recipients = List.copyOf(recipients);
        sizes = List.copyOf(sizes);
    }

    /**
     * The roll of a cue as it stands.
     *
     * @param pages how many pages the layout gives the list, which are its batches while the cue does not say them
     */
    public static Roll of(Cue cue, int pages) {
        List<Fields> all = cue.fields().list(RECIPIENTS);
        OptionalInt perPage = cue.fields().number(PER_PAGE);
        int present = (int) all.stream().filter(Roll::isPresent).count();
        if (hasSizes(cue)) {
            List<Integer> sizes = fitted(sizes(cue), all.size());
            int largest = sizes.stream().mapToInt(size -> size).max().orElse(1);
            return new Roll(all, sizes, Math.max(1, perPage.orElse(largest)));
        }
        int size = perPage.orElse((present + pages - 1) / Math.max(1, pages));
        List<Integer> counts = perPage.isPresent() ? chunks(present, Math.max(1, size)) : even(present, pages);
        return new Roll(all, spread(all, counts), Math.max(1, size));
    }

    /** Whether a cue says its batches itself. */
    public static boolean hasSizes(Cue cue) {
        return cue.fields().values().get(SIZES) instanceof List<?>;
    }

    /** Whether somebody stands on the wall: everybody who is not absent. */
    public static boolean isPresent(Fields recipient) {
        return !recipient.flag(ABSENT);
    }

    /** Whether an absent recipient was put into a later batch. */
    public static boolean isLater(Fields recipient) {
        return recipient.flag(LATER);
    }

    /** Who receives on behalf; empty when nobody does. */
    public static String proxy(Fields recipient) {
        return recipient.text(PROXY);
    }

    /** The name of a recipient. */
    public static String name(Fields recipient) {
        String name = recipient.text("name");
        return name.isEmpty() ? recipient.text("text") : name;
    }

    /**
     * What each recipient is called by, absent ones too: the place in the printed list, whatever changed since. Who was
     * put between two has the number of the one before with a letter, such as {@code 9a}; who was put before the first
     * has none, an empty text.
     */
    public List<String> numbers() {
        return numbers(recipients);
    }

    /** The same for recipients in their order. */
    public static List<String> numbers(List<Fields> recipients) {
        Set<String> kept = recipients.stream().map(each -> each.text(NUMBER)).collect(Collectors.toSet());
        List<String> numbers = new ArrayList<>();
        int last = 0;
        for (Fields recipient : recipients) {
            if (recipient.values().containsKey(NUMBER)) {
                numbers.add(recipient.text(NUMBER));
                continue;
            }
            last = IntStream.iterate(last + 1, n -> n + 1)
                    .filter(n -> !kept.contains(String.valueOf(n)))
                    .findFirst()
                    .orElseThrow();
            numbers.add(String.valueOf(last));
        }
        return List.copyOf(numbers);
    }

    /** The cue with this roll. */
    public Cue on(Cue cue) {
        List<Map<String, Object>> rows = recipients.stream().map(Fields::values).toList();
        return cue.with(cue.fields().with(RECIPIENTS, rows).with(SIZES, sizes).with(PER_PAGE, sizeMax));
    }

    /** The places of who stands on the wall, batch by batch; a batch in which all are absent is none. */
    public List<List<Integer>> batches() {
        List<List<Integer>> batches = new ArrayList<>();
        for (int batch = 0; batch < sizes.size(); batch++) {
            List<Integer> standing = present(batch);
            if (!standing.isEmpty()) {
                batches.add(standing);
            }
        }
        return List.copyOf(batches);
    }

    /** The batch, from 1, of a place: its own, or when all in that are absent the one before; 0 for none. */
    public int batchOf(int n) {
        return (int) IntStream.rangeClosed(0, index(n))
                .filter(batch -> !present(batch).isEmpty())
                .count();
    }

    /** How many recipients, from the first, belong to the first so many batches. */
    public int called(int shown) {
        int seen = 0;
        int places = 0;
        for (int batch = 0; batch < sizes.size() && seen < shown; batch++) {
            seen += present(batch).isEmpty() ? 0 : 1;
            places += sizes.get(batch);
        }
        return places;
    }

    /**
     * Somebody is not there: the place stays, the wall goes on without.
     *
     * @param shown how many batches were on the wall
     * @throws Refusal for the last one of a batch that was shown: it would be empty on the wall
     */
    public Roll absent(int n, int shown) {
        Fields recipient = recipient(n);
        if (!isPresent(recipient)) {
            return this;
        }
        if (n <= called(shown) && present(index(n)).size() == 1) {
            throw new Refusal(
                    "Đợt này chỉ còn \"" + name(recipient) + "\"; hãy bấm Tiếp theo để sang đợt sau.",
                    "Only \"" + name(recipient) + "\" is left of this batch; press Next to go on.");
        }
        return with(n, recipient.with(ABSENT, true));
    }

    /**
     * Somebody who was absent is there: in the batch as before, or when that has left the wall, in the first batch to
     * come that has room.
     *
     * @param shown how many batches were on the wall
     * @param onAir the batch that is on the wall, 0 for none
     */
    public Roll present(int n, int shown, int onAir) {
        Fields recipient = recipient(n);
        if (isPresent(recipient) || isLater(recipient)) {
            return this;
        }
        Fields back = recipient.with(ABSENT, null);
        boolean standing = !present(index(n)).isEmpty() && batchOf(n) == onAir;
        if (n > called(shown) || standing) {
            return with(n, back).settled(shown);
        }
        String number = numbers().get(n - 1);
        return with(n, recipient.with(LATER, true).with(NUMBER, number)).appended(back.with(NUMBER, number), shown);
    }

    /** Somebody receives on behalf; who was absent counts as there then, as {@link #present} says. */
    public Roll proxied(int n, String name, int shown, int onAir) {
        String said = name.isBlank() ? SOMEBODY : name.strip();
        return with(n, recipient(n).with(PROXY, said)).present(n, shown, onAir);
    }

    /** Nobody receives on behalf any more. */
    public Roll unproxied(int n) {
        return with(n, recipient(n).with(PROXY, null));
    }

    /**
     * Somebody more is called.
     *
     * @param before the place that the newcomer takes, whose holder comes after; 0 for the end of the roll
     * @throws Refusal when that place was on the wall already
     */
    public Roll inserted(Fields newcomer, int before, int shown) {
        if (before == 0) {
            boolean room = called(shown) < recipients.size()
                    && present(sizes.size() - 1).size() < sizeMax;
            return room
                    ? put(newcomer, recipients.size(), sizes.size() - 1)
                    : put(newcomer, recipients.size(), sizes.size());
        }
        recipient(before);
        checkUncalled(before, shown);
        return put(newcomer.with(NUMBER, numberBefore(before)), before - 1, index(before))
                .settled(shown);
    }

    /** As an article is numbered that a law puts between two. */
    private String numberBefore(int place) {
        List<String> numbers = numbers();
        String last = place == 1 ? "" : numbers.get(place - 2).replaceAll("\\D", "");
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> last + (char) letter)
                .filter(number -> !last.isEmpty() && !numbers.contains(number))
                .findFirst()
                .orElse("");
    }

    /**
     * Somebody stands elsewhere, under the number as before.
     *
     * @param to the place it gets
     * @throws Refusal when one of the two places was on the wall already
     */
    public Roll moved(int n, int to, int shown) {
        Fields recipient = recipient(n).with(NUMBER, numbers().get(n - 1));
        recipient(to);
        checkUncalled(Math.min(n, to), shown);
        int target = index(to);
        List<Fields> rest = new ArrayList<>(recipients);
        rest.remove(n - 1);
        return new Roll(rest, grown(sizes, index(n), -1), sizeMax)
                .put(recipient, to - 1, target)
                .settled(shown);
    }

    /**
     * Who was not on the wall yet comes in batches of another size.
     *
     * @param size 1 to {@link #BATCH_SIZE_MAX}
     */
    public Roll cut(int size, int shown) {
        if (size < 1 || size > BATCH_SIZE_MAX) {
            throw new Refusal(
                    "Mỗi đợt phải từ 1 đến " + BATCH_SIZE_MAX + " người; hãy chọn lại.",
                    "A batch has 1 to " + BATCH_SIZE_MAX + " recipients; choose again.");
        }
        int called = called(shown);
        List<Fields> coming = recipients.subList(called, recipients.size());
        int present = (int) coming.stream().filter(Roll::isPresent).count();
        List<Integer> recut = new ArrayList<>();
        for (int batch = 0, places = 0; places < called; batch++) {
            recut.add(sizes.get(batch));
            places += sizes.get(batch);
        }
        recut.addAll(spread(coming, chunks(present, size)));
        return new Roll(recipients, recut, size);
    }

    private Fields recipient(int n) {
        if (n < 1 || n > recipients.size()) {
            throw new Refusal(
                    "Danh sách không có chỗ thứ " + n + "; hãy chọn từ 1 đến " + recipients.size() + ".",
                    "The roll has no place " + n + "; choose 1 to " + recipients.size() + ".");
        }
        return recipients.get(n - 1);
    }

    private void checkUncalled(int n, int shown) {
        if (n <= called(shown)) {
            throw new Refusal(
                    "\"" + name(recipient(n)) + "\" đã lên hình nên giữ nguyên; hãy chọn người chưa gọi.",
                    "\"" + name(recipient(n)) + "\" was on the wall and stays; choose somebody still to come.");
        }
    }

    private Roll with(int n, Fields changed) {
        List<Fields> all = new ArrayList<>(recipients);
        all.set(n - 1, changed);
        return new Roll(all, sizes, sizeMax);
    }

    /** At the end of the first batch to come that has room, or as a batch of its own after all others. */
    private Roll appended(Fields recipient, int shown) {
        int called = called(shown);
        int places = 0;
        for (int batch = 0; batch < sizes.size(); batch++) {
            places += sizes.get(batch);
            if (places > called && present(batch).size() < sizeMax) {
                return put(recipient, places, batch);
            }
        }
        return put(recipient, recipients.size(), sizes.size());
    }

    private Roll put(Fields recipient, int index, int batch) {
        List<Fields> all = new ArrayList<>(recipients);
        all.add(index, recipient);
        return new Roll(all, grown(sizes, batch, 1), sizeMax);
    }

    /** Who is too many in a batch to come goes to the front of the next; a batch without anybody goes. */
    private Roll settled(int shown) {
        int called = called(shown);
        Roll roll = this;
        int places = 0;
        for (int batch = 0; batch < roll.sizes.size(); batch++) {
            places += roll.sizes.get(batch);
            while (places > called && roll.present(batch).size() > sizeMax) {
                List<Integer> moved = grown(grown(roll.sizes, batch, -1), batch + 1, 1);
                roll = new Roll(recipients, moved, sizeMax);
                places--;
            }
        }
        return new Roll(recipients, roll.sizes.stream().filter(size -> size > 0).toList(), sizeMax);
    }

    /** The index of a place's batch among the sizes. */
    private int index(int n) {
        int places = 0;
        for (int batch = 0; batch < sizes.size(); batch++) {
            places += sizes.get(batch);
            if (n <= places) {
                return batch;
            }
        }
        return sizes.size() - 1;
    }

    private List<Integer> present(int batch) {
        int before = sizes.subList(0, batch).stream().mapToInt(size -> size).sum();
        return IntStream.rangeClosed(before + 1, before + sizes.get(batch))
                .filter(n -> isPresent(recipients.get(n - 1)))
                .boxed()
                .toList();
    }

    private static List<Integer> grown(List<Integer> sizes, int batch, int by) {
        List<Integer> changed = new ArrayList<>(sizes);
        if (batch == changed.size()) {
            changed.add(0);
        }
        changed.set(batch, changed.get(batch) + by);
        return changed;
    }

    private static List<Integer> chunks(int present, int size) {
        List<Integer> counts = new ArrayList<>();
        for (int left = present; left > 0; left -= size) {
            counts.add(Math.min(size, left));
        }
        return counts;
    }

    /** As the layouts even pages out. */
    private static List<Integer> even(int present, int pages) {
        return IntStream.range(0, pages)
                .mapToObj(page -> present * (page + 1) / pages - present * page / pages)
                .filter(count -> count > 0)
                .toList();
    }

    /** Batches of so many that are there; an absent one stays with those before. */
    private static List<Integer> spread(List<Fields> all, List<Integer> counts) {
        List<Integer> sizes = new ArrayList<>();
        int left = 0;
        for (Fields recipient : all) {
            boolean opens = sizes.isEmpty() || isPresent(recipient) && left == 0;
            if (opens) {
                left = sizes.size() < counts.size() ? counts.get(sizes.size()) : 0;
                sizes.add(0);
            }
            sizes.set(sizes.size() - 1, sizes.get(sizes.size() - 1) + 1);
            left -= isPresent(recipient) ? 1 : 0;
        }
        return sizes;
    }

    private static List<Integer> sizes(Cue cue) {
        return ((List<?>) cue.fields().values().get(SIZES))
                .stream()
                        .filter(Number.class::isInstance)
                        .map(number -> ((Number) number).intValue())
                        .filter(size -> size > 0)
                        .toList();
    }

    /** As many batches as the list needs; who is in none comes in a last one. */
    private static List<Integer> fitted(List<Integer> sizes, int length) {
        List<Integer> fitted = new ArrayList<>();
        int left = length;
        for (int size : sizes) {
            if (left > 0) {
                fitted.add(Math.min(size, left));
                left -= Math.min(size, left);
            }
        }
        if (left > 0) {
            fitted.add(left);
        }
        return fitted;
    }
}
