package vn.phong.output;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import vn.phong.frame.Frame;
import vn.phong.message.Message;

/** The full-screen page as an output: the page is sent its pictures elsewhere, here is how it is doing. */
public final class ScreenOutput implements PixelOutput {
    private static final Message NO_ERROR = new Message("", "");

    private final String name;
    private final String profileId;
    private final String wallName;
    private final IntSupplier openPages;
    private final AtomicLong frames = new AtomicLong();

    /** @param openPages how many browsers have the wall's page open */
    public ScreenOutput(String name, String profileId, String wallName, IntSupplier openPages) {
        this.name = name;
        this.profileId = profileId;
        this.wallName = wallName;
        this.openPages = openPages;
    }

    @Override
    public void show(Frame frame, int fadeMs) {
        frames.incrementAndGet();
    }

    @Override
    public OutputHealth health() {
        int pages = openPages.getAsInt();
        OutputHealth.State state = pages > 0 ? OutputHealth.State.LIVE : OutputHealth.State.AWAY;
        return new OutputHealth(name, profileId, state, pages > 0 ? live(pages) : away(), NO_ERROR, frames.get(), 0);
    }

    private static Message live(int pages) {
        return new Message(
                "Trang màn hình đang mở trên " + pages + " trình duyệt.",
                "The wall's page is open in " + pages + (pages == 1 ? " browser." : " browsers."));
    }

    private Message away() {
        return new Message(
                "Chưa có trình duyệt nào mở trang màn hình; hãy mở /wall/" + wallName
                        + " toàn màn hình trên máy nối HDMI.",
                "No browser has the wall's page open; open /wall/" + wallName
                        + " full-screen on the computer with the HDMI cable.");
    }

    @Override
    public void close() {}
}
