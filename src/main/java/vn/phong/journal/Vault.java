package vn.phong.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Message;
import vn.phong.show.Desk;
import vn.phong.show.Show;

/**
 * The folder the evening is kept in. A damaged journal is set aside, never overwritten, and the newest good copy takes
 * its place; a journal that is whole but cannot be written is left alone and read from a place that can.
 */
public final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path file;
    private final InstantSource clock;
    private final Found found;
    private String source = "";
    private String told = "";

    private Vault(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.found = find(true);
    }

    /**
     * Looks through what is there; never throws.
     *
     * @param file the journal, which need not exist
     */
    public static Vault open(Path file, InstantSource clock) {
        return new Vault(file, clock);
    }

    /** What a start can work with: where to read the evening, where to write it, and what to tell. */
    private record Found(Optional<Journal> read, Optional<Journal> write, Optional<Message> said) {}

    /**
     * The evening as it was left, when it is of the same document; with another document, its words at the place the
     * newest evening had reached. Never throws: what cannot be read begins anew, what cannot be written is not saved.
     */
    public Resumed resume(Event event, ToIntBiFunction<Event, Cue> pageCount) {
        source = fingerprint(EventFile.write(event));
        Desk desk = desk(event, pageCount);
        Optional<Journal> writable = found.write().filter(kept -> begins(kept, desk.show()));
        found.read().filter(kept -> writable.isEmpty()).ifPresent(Vault::letGo);
        return new Resumed(desk, writable, found.said());
    }

    private Desk desk(Event event, ToIntBiFunction<Event, Cue> pageCount) {
        Show opening = Show.opening(event, pageCount);
        try {
            Optional<Saved> same = found.read().flatMap(kept -> kept.saved(source));
            return same.map(saved -> saved.replayed(pageCount))
                    .orElseGet(() -> new Desk(found.read()
                            .flatMap(Journal::saved)
                            .map(earlier -> opening.at(
                                    earlier.replayed(pageCount).show().state()))
                            .orElse(opening)));
        } catch (RuntimeException garbled) {
            LOG.error("The evening in {} cannot be done again; the show begins anew.", file, garbled);
            return new Desk(opening);
        }
    }

    /**
     * A journal to write the whole show into after a failure.
     *
     * @throws JournalException when nothing can be written now
     */
    public Journal reopen() {
        Found again = find(false);
        Journal journal =
                again.write().orElseThrow(() -> new JournalException(new IOException(file + " cannot be written")));
        journal.follow(source);
        return journal;
    }

    private boolean begins(Journal journal, Show show) {
        try {
            journal.snapshot(show, source);
            return true;
        } catch (JournalException full) {
            LOG.warn("The evening cannot be saved in {}.", file, full);
            return false;
        }
    }

    /** @param reading whether what cannot be written here is read elsewhere */
    private Found find(boolean reading) {
        boolean there = Files.exists(file);
        try {
            Journal whole = Journal.openWhole(file, clock);
            if (there
                    && whole.saved().isEmpty()
                    && !new Copies(file).newestFirst().isEmpty()) {
                // A file cut to nothing is a good database without a word in it.
                whole.close();
                return replaced(reading);
            }
            return new Found(Optional.of(whole), Optional.of(whole), Optional.empty());
        } catch (JournalException unusable) {
            tellOnce(unusable);
            return unusable.damaged()
                    ? replaced(reading)
                    : new Found(
                            reading ? elsewhere(file) : Optional.empty(),
                            Optional.empty(),
                            unusable.held() ? Optional.of(heldByAnother()) : Optional.empty());
        }
    }

    /** A disk that refuses is tried twice a second, and the log is read by people. */
    private void tellOnce(JournalException unusable) {
        if (!unusable.getMessage().equals(told)) {
            told = unusable.getMessage();
            LOG.warn("The journal {} cannot be used: {}", file, told);
        }
    }

    /** The damaged journal under another name, and the newest good copy, or a new journal, in its place. */
    private Found replaced(boolean reading) {
        Path aside;
        try {
            aside = setAside();
        } catch (IOException held) {
            LOG.warn("The damaged journal {} cannot be set aside.", file, held);
            return new Found(
                    reading ? newestGood() : Optional.empty(), Optional.empty(), Optional.of(damagedAndStuck()));
        }
        for (Path copy : new Copies(file).newestFirst()) {
            try {
                Path unfinished = file.resolveSibling("unfinished.db");
                Files.copy(copy, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                Journal taken = Journal.openWhole(file, clock);
                return new Found(Optional.of(taken), Optional.of(taken), Optional.of(copyTaken(aside)));
            } catch (JournalException | IOException alsoBad) {
                LOG.warn("The copy {} cannot be used.", copy, alsoBad);
                remove();
            }
        }
        try {
            Journal fresh = Journal.openWhole(file, clock);
            return new Found(Optional.of(fresh), Optional.of(fresh), Optional.of(nothingLeft(aside)));
        } catch (JournalException unusable) {
            LOG.warn("No journal can be kept in {}.", file, unusable);
            return new Found(Optional.empty(), Optional.empty(), Optional.of(nothingLeft(aside)));
        }
    }

    private Optional<Journal> newestGood() {
        return new Copies(file)
                .newestFirst().stream()
                        .map(this::elsewhere)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** The same journal read from the system's folder for temporary files: a full or read-only disk has no room. */
    private Optional<Journal> elsewhere(Path journal) {
        if (!Files.exists(journal)) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("phong");
            folder.toFile().deleteOnExit();
            Path read = folder.resolve("show.db");
            for (String part : List.of("", "-wal")) {
                Path from = journal.resolveSibling(journal.getFileName() + part);
                if (Files.exists(from)) {
                    Path to = Files.copy(from, folder.resolve("show.db" + part));
                    to.toFile().deleteOnExit();
                }
            }
            return Optional.of(Journal.openWhole(read, clock));
        } catch (JournalException | IOException unreadable) {
            LOG.warn("{} cannot be read elsewhere either.", journal, unreadable);
            return Optional.empty();
        }
    }

    private Path setAside() throws IOException {
        String moment = Instant.ofEpochMilli(clock.millis()).toString().replace(':', '-');
        String name = "damaged-" + moment;
        for (int again = 2; Files.exists(file.resolveSibling(name + "-" + file.getFileName())); again++) {
            name = "damaged-" + moment + "-" + again;
        }
        for (String part : PARTS) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling(name + "-" + from.getFileName()));
            }
        }
        return file.resolveSibling(name + "-" + file.getFileName());
    }

    private void remove() {
        for (String part : PARTS) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
            } catch (IOException held) {
                LOG.warn("{} cannot be removed.", file, held);
            }
        }
    }

    private static void letGo(Journal journal) {
        try {
            journal.close();
        } catch (JournalException unwritten) {
            LOG.debug("A journal that was only read could not be closed.", unwritten);
        }
    }

    private static Message copyTaken(Path aside) {
        return new Message(
                "Sổ diễn biến bị hỏng, đã để riêng thành " + aside.getFileName()
                        + ", và lấy bản sao mới nhất: vài thao tác cuối có thể thiếu; hãy xem màn đang ở đúng mục"
                        + " chưa rồi bấm tiếp.",
                "The journal was damaged: it was set aside as " + aside.getFileName()
                        + " and the newest copy taken; the last presses may be missing: see whether the wall is at"
                        + " the right cue, then go on.");
    }

    private static Message nothingLeft(Path aside) {
        return new Message(
                "Sổ diễn biến bị hỏng, đã để riêng thành " + aside.getFileName()
                        + ", và không có bản sao nào dùng được: chương trình bắt đầu lại; hãy chọn lại mục đang"
                        + " diễn ra.",
                "The journal was damaged: it was set aside as " + aside.getFileName()
                        + " and no copy can be used; the show begins anew: choose the cue that is on now.");
    }

    private Message heldByAnother() {
        Path folder = file.toAbsolutePath().getParent();
        return new Message(
                "Một Phông khác đang dùng thư mục dữ liệu " + folder
                        + " nên ở đây không lưu được thao tác nào; hãy tắt một trong hai.",
                "Another Phông uses the data folder " + folder
                        + ", so that nothing is saved here; stop one of the two.");
    }

    private static Message damagedAndStuck() {
        return new Message(
                "Sổ diễn biến bị hỏng và ổ đĩa không cho ghi: màn vẫn chạy nhưng không lưu được thao tác mới; hãy"
                        + " kiểm tra ổ đĩa.",
                "The journal is damaged and the disk cannot be written: the wall goes on, but new presses are not"
                        + " saved; check the disk.");
    }

    private static String fingerprint(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
