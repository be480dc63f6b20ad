package vn.phong.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.Fields;

/** What the cards of an agenda say, as far as its rows tell; what they leave open is empty. */
final class CardFields {
    private static final int AWARDS_PER_PAGE = 8;
    private static final int RANKS_PER_PAGE = 8;
    private static final Pattern REPORT_LEAD = Pattern.compile(
            "^(?:(?:Trình bày|Thông qua|Đọc)\\s+)?(?:Báo cáo|báo cáo)\\s+(?!của|về|số|do|viên|chính trị)",
            Pattern.UNICODE_CASE);
    private static final Pattern ANNOUNCE =
            Pattern.compile("^(?:Công bố(?: và trao)?|Trao tặng|Trao|Đọc)\\s+(?:các\\s+)?");
    /** What is announced and done in one item: only what is done is what the decision is about. */
    private static final String DECIDED = "(?iu)^Công bố (?:các )?Quyết định(?:,| và)\\s+(?=trao)";

    private static final Pattern INVITE = Pattern.compile(
            "^(?:Giới thiệu và mời|Giới thiệu|Kính mời|Mời)\\s+|\\s+(?:lên )?(?:làm việc|điều hành|vào vị trí).*$",
            Pattern.UNICODE_CASE);
    private static final Pattern PERFORMANCE = Pattern.compile(
            "((?:các |chương trình |biểu diễn |tiết mục )*(?:văn nghệ|nghệ thuật)(?: chào mừng)?"
                    + "(?: (?:Hội nghị|Đại hội|Hội thảo|buổi lễ|các đại biểu|đại biểu))?)(?: *[:–-] *|$)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RECEPTION =
            Pattern.compile("^(don tiep|tiep don|don khach|don dai bieu|dang ky dai bieu|dai bieu dang ky)\\b.*");
    private static final List<String> SPEECHES = List.of(
            "khai mạc", "chào mừng", "chỉ đạo", "kết luận", "đáp từ", "bế mạc", "tiếp thu ý kiến chỉ đạo", "cảm ơn");

    private CardFields() {}

    static Fields speech(String text, Performer who) {
        return Fields.of(person("kind", speechKind(text), who));
    }

    private static String speechKind(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> said = SPEECHES.stream().filter(small::contains).toList();
        boolean deep = said.size() == 2 && said.contains("tiếp thu ý kiến chỉ đạo");
        if (small.startsWith("phát biểu") && (said.size() == 1 || deep)) {
            return "Phát biểu " + said.get(said.size() - 1);
        }
        return text;
    }

    static Fields report(String text, Performer who) {
        Matcher lead = REPORT_LEAD.matcher(text);
        String title = lead.find() ? PlanWords.capitalised(text.substring(lead.end())) : text;
        return Fields.of(person("title", title, who));
    }

    static Fields paper(int index, int total, String topic, Performer who) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("index", index);
        fields.put("total", total);
        fields.put("topic", clipped(topic));
        addPerson(fields, who);
        return Fields.of(fields);
    }

    static Fields notice(String message) {
        return texts("message", message, "note", "");
    }

    /** Of a break, with when it ends. */
    static Fields pause(AgendaRow row) {
        return texts("message", row.text(), "resumeTime", end(row), "note", "");
    }

    private static String end(AgendaRow row) {
        OptionalInt end = row.clock().end();
        return end.isPresent() ? "%02d giờ %02d".formatted(end.getAsInt() / 60, end.getAsInt() % 60) : "";
    }

    /** What the hall reads while it fills, with when the reception ends; an item that says something else says it. */
    static Fields welcome(AgendaRow row) {
        boolean reception = RECEPTION.matcher(PlanWords.words(row.text())).matches();
        return reception
                ? texts("message", "Nhiệt liệt chào mừng quý vị đại biểu", "startTime", end(row))
                : texts("message", row.text());
    }

    /** The thanks under which the hall empties; an item that says something else says it. */
    static Fields closing(String text) {
        boolean closes = PlanWords.words(text).startsWith("be mac");
        return texts("message", closes ? "Trân trọng cảm ơn quý vị đại biểu" : text);
    }

    static Fields silence() {
        return texts("text", "", "subText", "");
    }

    /** A signing stands between its parties, where its words or the column beside tell them apart. */
    static Fields ceremony(String text, Optional<Parties> told) {
        Fields fields = texts("heading", "", "title", told.map(Parties::title).orElse(text));
        return told.map(parties -> fields.with(
                        "parties",
                        parties.each().stream().map(CardFields::party).toList()))
                .orElse(fields);
    }

    private static Map<String, Object> party(Parties.Party party) {
        Performer signer = party.signer();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", clipped(party.name()));
        fields.put("honorific", clipped(signer.honorific()));
        fields.put("person", clipped(signer.name()));
        fields.put("position", clipped(PlanWords.capitalised(signer.position())));
        return fields;
    }

    /** What only announces a performance is its heading; the piece is what follows, if anything does. */
    static Fields performance(String text, String performers) {
        String own = Bilingual.vietnamese(text);
        Matcher announced = PERFORMANCE.matcher(own);
        return announced.matches()
                ? texts(
                        "heading",
                        announced.group(1) + text.substring(own.length()),
                        "title",
                        announced.group(2),
                        "performers",
                        performers)
                : texts("title", text, "performers", performers);
    }

    /** What those are called who are asked to take their seats. */
    static String role(String text) {
        return PlanWords.capitalised(INVITE.matcher(text).replaceAll(""));
    }

    static Fields presidium(String role, List<Performer> people) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("role", clipped(role));
        fields.put("people", people.stream().map(CardFields::person).toList());
        return Fields.of(fields);
    }

    private static Map<String, Object> person(Performer who) {
        Map<String, Object> person = new LinkedHashMap<>();
        addPerson(person, who);
        return person;
    }

    static Fields delegates() {
        return Fields.of(Map.of("groups", List.of()));
    }

    static Fields decision(String text, String reader) {
        return texts(
                "number",
                "",
                "date",
                "",
                "authority",
                "",
                "summary",
                announced(text.replaceFirst(DECIDED, "")),
                "reader",
                reader);
    }

    static Fields awards(String award) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("award", clipped(award));
        fields.put("heading", "");
        fields.put("recipients", List.of());
        fields.put("recipientType", "");
        fields.put("perPage", AWARDS_PER_PAGE);
        return Fields.of(fields);
    }

    static Fields ranking(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", clipped(announced(text)));
        fields.put("columns", List.of("Hạng", "Đơn vị", "Điểm", "Xếp loại"));
        fields.put("rows", List.of());
        fields.put("perPage", RANKS_PER_PAGE);
        return Fields.of(fields);
    }

    /** Without the word that only says it is told or handed out. */
    static String announced(String text) {
        return PlanWords.capitalised(ANNOUNCE.matcher(text).replaceFirst(""));
    }

    private static Map<String, Object> person(String field, String text, Performer who) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(field, clipped(text));
        addPerson(fields, who);
        return fields;
    }

    private static void addPerson(Map<String, Object> fields, Performer who) {
        fields.put("honorific", clipped(who.honorific()));
        fields.put("name", clipped(who.name()));
        fields.put("position", clipped(PlanWords.capitalised(who.position())));
        fields.put("unit", clipped(who.unit()));
    }

    /** @param told names and texts in turn */
    static Fields texts(String... told) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < told.length; at += 2) {
            fields.put(told[at], clipped(told[at + 1]));
        }
        return Fields.of(fields);
    }

    private static String clipped(String text) {
        return RundownDraft.clipped(text);
    }
}
