package vn.phong.event;

import java.util.Map;
import vn.phong.message.Message;

/** What people call the program's themes; one of the office's own goes by its id. */
public final class ThemeName {
    private static final Map<String, Message> NAMES = Map.of(
            "deep-red", new Message("Đỏ đậm", "Deep red"),
            "navy", new Message("Xanh đậm", "Navy"),
            "light", new Message("Nền sáng", "Light"),
            "high-contrast", new Message("Tương phản cao", "High contrast"));

    private ThemeName() {}

    /** No full stop. */
    public static Message of(String theme) {
        return NAMES.getOrDefault(theme, new Message(theme, theme));
    }
}
