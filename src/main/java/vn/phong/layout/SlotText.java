package vn.phong.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.font.Typeface;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.text.VietnameseText;

/**
 * Turns fields into the paragraphs of slots, and refuses what the fonts cannot write. What was shaped and broken once
 * is kept, because the columns of a table are tried at several widths.
 */
final class SlotText {
    private final Told told;
    private final Lettering lettering;
    private final Map<Asked, Paragraph> known = new HashMap<>();

    /** All that the breaks of a text depend on. */
    private record Asked(Slot.Type type, int linesMax, String rich) {
        static Asked of(Slot slot, String rich) {
            return new Asked(slot.type().with(Align.START), slot.linesMax(), rich);
        }
    }

    SlotText(Told told, Lettering lettering) {
        this.told = told;
        this.lettering = lettering;
    }

    Words words(Stream<Slot> slots, UnaryOperator<String> fields) {
        Map<Slot, Paragraph> paragraphs = new HashMap<>();
        slots.forEach(slot -> rich(slot, fields).ifPresent(rich -> paragraphs.put(slot, paragraph(slot, rich))));
        return new Words(paragraphs);
    }

    /** The words of a table's row, one text for each column's slot. */
    Words words(List<Stack> columns, List<String> texts) {
        Map<Slot, Paragraph> paragraphs = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Slot slot = columns.get(i).slots().findFirst().orElseThrow();
            String rich = set(slot, texts.get(i));
            if (!rich.isBlank()) {
                paragraphs.put(slot, paragraph(slot, rich));
            }
        }
        return new Words(paragraphs);
    }

    Paragraph paragraph(Slot slot, String rich) {
        return known.computeIfAbsent(Asked.of(slot, rich), absent -> broken(slot, rich));
    }

    private Paragraph broken(Slot slot, String rich) {
        String plain = rich.replace(Paragraph.JOINER, ' ').replace('\n', ' ');
        Typeface face = lettering.plain(slot.type());
        List<String> missing = face.missing(plain);
        if (missing.isEmpty() && rich.indexOf('*') >= 0) {
            missing = lettering.emphasis(slot.type()).missing(plain);
        }
        if (!missing.isEmpty()) {
            String characters = String.join(" ", missing);
            Message field = told.field(slot.name());
            throw told.refusal(
                            ", ô \"" + field.vi() + "\": phông chữ không có " + characters + "; hãy bỏ ký tự này.",
                            ", field \"" + field.en() + "\": the font has no " + characters + "; take it out.")
                    .at(slot.name());
        }
        return Paragraph.of(slot, rich, lettering);
    }

    Told told() {
        return told;
    }

    private Optional<String> rich(Slot slot, UnaryOperator<String> fields) {
        UnaryOperator<String> kept = field -> slot.keep().contains(field)
                ? fields.apply(field).strip().replace(' ', Paragraph.JOINER)
                : fields.apply(field).strip();
        Optional<String> said = slot.wording().said(kept).filter(text -> !text.isBlank());
        if (said.isEmpty() && slot.required()) {
            throw empty(slot);
        }
        return said.map(text -> set(slot, text));
    }

    private Refusal empty(Slot slot) {
        Message field = told.field(slot.name());
        List<Message> wanted = slot.wording().fields().stream().map(told::field).toList();
        return told.refusal(
                        " chưa có ô \"" + field.vi() + "\"; hãy điền " + listed(wanted, Message::vi) + ".",
                        " has no \"" + field.en() + "\"; fill in " + listed(wanted, Message::en) + ".")
                .at(slot.name());
    }

    private static String listed(List<Message> fields, Function<Message, String> language) {
        return fields.stream().map(language).collect(Collectors.joining(", "));
    }

    private static String set(Slot slot, String text) {
        return slot.type().upper() ? VietnameseText.upperCase(text) : text;
    }
}
