package vn.phong.event;

import java.util.Map;
import vn.phong.message.Message;

/** What people call the words that a field chooses among, in each language. */
final class ChoiceName {
    private static final Map<String, Message> NAMES = Map.ofEntries(
            Map.entry("flag", new Message("Quốc kỳ", "The national flag")),
            Map.entry("both", new Message("Cờ Đảng và Quốc kỳ", "The Party flag and the national flag")),
            Map.entry("backdrop", new Message("Phông của Hội nghị", "The event's backdrop")),
            Map.entry("clip", new Message("Ảnh của cơ quan", "The office's own picture")),
            Map.entry("all", new Message("Cả trang, từ trang đầu", "Whole pages from the first")),
            Map.entry("bottom-up", new Message("Cả trang, từ trang cuối", "Whole pages from the last")),
            Map.entry("row-by-row", new Message("Từng dòng, từ dưới lên", "A row a press, from the bottom")),
            Map.entry("contain", new Message("Trọn ảnh", "The whole picture")),
            Map.entry("cover", new Message("Phủ kín màn", "Filling the wall")),
            Map.entry("on", new Message("Có", "Yes")),
            Map.entry("off", new Message("Không", "No")));

    private ChoiceName() {}

    /** No full stop. */
    static Message of(String choice) {
        return NAMES.getOrDefault(choice, new Message(choice, choice));
    }
}
