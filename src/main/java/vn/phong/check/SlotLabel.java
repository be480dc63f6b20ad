package vn.phong.check;

import java.util.Map;
import vn.phong.event.Cue;
import vn.phong.gallery.CardField;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;

/** What people call a slot: its field's label on the layout's card, or the usual word for a part of a row. */
final class SlotLabel {
    private static final Map<String, Message> ROW_PARTS = Map.ofEntries(
            Map.entry("name", new Message("Tên", "Name")),
            Map.entry("honorific", new Message("Danh xưng", "Honorific")),
            Map.entry("position", new Message("Chức vụ", "Position")),
            Map.entry("unit", new Message("Đơn vị", "Unit")),
            Map.entry("note", new Message("Ghi chú", "Note")),
            Map.entry("text", new Message("Nội dung", "Text")),
            Map.entry("time", new Message("Thời gian", "Time")),
            Map.entry("performer", new Message("Người thực hiện", "Performer")),
            Map.entry("number", new Message("Số thứ tự", "Number")),
            Map.entry("ordinal", new Message("Số thứ tự", "Number")),
            Map.entry("counts", new Message("Số tập thể, cá nhân", "Numbers of recipients")),
            Map.entry("heading", new Message("Đầu mục", "Heading")),
            Map.entry("subtitle", new Message("Dòng phụ", "Second line")),
            Map.entry("occasion", new Message("Tên sự kiện", "Occasion")),
            Map.entry("cell", new Message("Ô trong bảng", "Cell")));

    private SlotLabel() {}

    /** No full stop; the slot's own name when nobody gave it another. */
    static Message of(String slot, Cue cue, Gallery gallery) {
        return gallery.card(cue.layout())
                .flatMap(card -> card.field(slot))
                .map(CardField::brief)
                .orElseGet(() -> ROW_PARTS.getOrDefault(slot, new Message(slot, slot)));
    }
}
