package vn.phong;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.font.Fonts;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Typography;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.web.OfficeReading;

/**
 * The layouts, themes, fonts and words that are in use, and how changed ones come in use while the show runs. What lies
 * in the data folder is looked at now and then; once it rests, it is read and tried beside the show, and takes the
 * place of what was in use whole, or not at all. Who draws asks for each picture, so no picture is of both. Safe for
 * any thread.
 */
public final class OfficeLooks implements OfficeReading {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeLooks.class);

    private final Path data;
    private final Executor beside;
    private volatile InUse inUse;
    private volatile Function<LayoutLibrary, Optional<Message>> objection = read -> Optional.empty();
    private volatile Supplier<?> subject = () -> "";
    private volatile Optional<Message> told;
    // Guarded by this object.
    private OfficeFiles seen;
    private OfficeFiles judged;
    private OfficeFiles used;
    private Optional<Object> refusedOver = Optional.empty();
    private boolean trying;
    private boolean taken;

    private record InUse(Fonts fonts, LayoutLibrary layouts) {}

    private OfficeLooks(Path data, Typography typography, Executor beside) {
        this.data = data;
        this.beside = beside;
        this.judged = OfficeFiles.in(data);
        this.seen = judged;
        this.used = judged;
        LayoutLibrary layouts = OfficeLayouts.tried(data, typography);
        this.inUse = new InUse(typography.fonts(), layouts);
        this.told = refused(layouts);
    }

    /**
     * What lies in the data folder now, tried.
     *
     * @param beside where what is changed later is tried: it takes seconds
     * @throws Refusal when one of the program's own files cannot be used
     */
    public static OfficeLooks in(Path data, Typography typography, Executor beside) {
        return new OfficeLooks(data, typography, beside);
    }

    /**
     * From now on layouts come in use only when nothing is said against them, such as that a cue would be lost.
     *
     * @param over what that hangs on: those that were refused are tried again once it is another
     */
    public void unless(Function<LayoutLibrary, Optional<Message>> against, Supplier<?> over) {
        objection = against;
        subject = over;
    }

    /** What the show is set and drawn by. */
    public LayoutLibrary layouts() {
        return inUse.layouts();
    }

    public Fonts fonts() {
        return inUse.fonts();
    }

    /** The same layouts for one who shares nothing with the show, and the newer ones as they come in use. */
    public Supplier<LayoutLibrary> apart() {
        return new Supplier<>() {
            private Optional<InUse> of = Optional.empty();
            private LayoutLibrary own;

            @Override
            public synchronized LayoutLibrary get() {
                InUse now = inUse;
                if (of.filter(now::equals).isEmpty()) {
                    of = Optional.of(now);
                    own = now.layouts().another();
                }
                return own;
            }
        };
    }

    @Override
    public synchronized boolean look() {
        OfficeFiles now = OfficeFiles.in(data);
        boolean rests = now.equals(seen);
        seen = now;
        if (!trying && refusedOver.filter(over -> !over.equals(subject.get())).isPresent()) {
            refusedOver = Optional.empty();
            judged = used;
        }
        if (!now.equals(judged) && !trying) {
            told = Optional.of(waiting(now.namesSince(judged)));
            if (rests) {
                trying = true;
                beside.execute(() -> tryOut(now));
            }
        }
        boolean news = taken;
        taken = false;
        return news;
    }

    @Override
    public Optional<Message> told() {
        return told;
    }

    private void tryOut(OfficeFiles files) {
        Optional<Message> against = Optional.empty();
        InUse read = inUse;
        Object over = subject.get();
        try {
            Typography typography = Home.typography(data);
            LayoutLibrary layouts = OfficeLayouts.tried(data, typography);
            layouts.refused().forEach(refused -> LOG.warn("{}", refused.getMessage()));
            read = new InUse(typography.fonts(), layouts);
            against = objection.apply(layouts);
        } catch (Refusal refusal) {
            against = Optional.of(refusal.words());
        } catch (RuntimeException | Error broken) {
            LOG.error("The changed layouts could not be tried; those in use stay.", broken);
            against = Optional.of(new Message("Lỗi khi đọc.", "They could not be read."));
        }
        judged(files, read, against, over);
    }

    private synchronized void judged(OfficeFiles files, InUse read, Optional<Message> against, Object over) {
        if (against.isEmpty()) {
            inUse = read;
            used = files;
            taken = true;
        }
        refusedOver = against.map(words -> over);
        told = against.map(words -> turnedBack(files.namesSince(used), words)).or(() -> refused(read.layouts()));
        told.ifPresent(words -> LOG.warn("{}", words));
        judged = files;
        trying = false;
    }

    /** The first file that is left out while the others are used. */
    private static Optional<Message> refused(LayoutLibrary layouts) {
        return layouts.refused().stream().map(Refusal::words).findFirst();
    }

    private static Message waiting(String names) {
        return new Message(
                "Tệp vừa đổi, đang được đọc và vẽ thử: " + names
                        + "; vài giây nữa mới dùng, hình đang trên màn không đổi.",
                "Files have changed and are being read and tried: " + names
                        + "; they come in use in some seconds, and the picture on the wall stays.");
    }

    private static Message turnedBack(String names, Message why) {
        return new Message(
                "Tệp đã đổi nhưng chưa dùng được: " + names + "; màn và bản duyệt vẫn theo tệp cũ. " + why.vi()
                        + " Hãy sửa tệp rồi lưu lại.",
                "Files have changed and are not used: " + names + "; the wall and what is approved go by the old ones. "
                        + why.en() + " Mend the file and save it again.");
    }
}
