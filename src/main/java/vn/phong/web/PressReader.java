package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.Cue;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.event.Transition;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/** The JSON of a request becomes a press; whatever does not fit is turned back (400) with the member's name. */
final class PressReader implements Members {
    static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,63}");
    static final int TEXT_LENGTH_MAX = 2_000;
    private static final Pattern POSITION = Pattern.compile("([^.]{1,100})(?:\\.([1-9][0-9]{0,3})(\\.photo)?)?");

    private final ObjectNode body;
    private final String what;

    private PressReader(ObjectNode body, String what, Set<String> own) {
        this.body = body;
        this.what = what;
        checkMembers(own);
    }

    /** @param command the last part of {@code /api/v1/show/COMMAND}, one of {@link Verbs} */
    static Press read(String command, ObjectNode body) {
        Verbs.Verb verb = Verbs.named(command);
        PressReader reader = new PressReader(body, command, verb.members());
        return reader.press(verb.reader().apply(reader));
    }

    /** A cue says something else: what {@link #edited} finds, as long as nobody else edited it meanwhile. */
    static Press edit(Cue cue, ObjectNode body) {
        PressReader reader = new PressReader(body, "edit", Set.of("fields", "label", "fadeMs", "basedOn"));
        Optional<String> basedOn = Optional.of(reader.optionalText("basedOn")).filter(seen -> !seen.isEmpty());
        return reader.press(new ShowCommand.Edit(reader.edited(cue), basedOn));
    }

    /** The cue as a draft says it, with the page or the entry that is looked at. */
    static Draft draft(Cue cue, ObjectNode body) {
        PressReader reader = new PressReader(body, "draft", Set.of("fields", "label", "page", "entry"));
        return new Draft(reader.edited(cue), reader.place("page").orElse(1), reader.place("entry"));
    }

    /**
     * A change that is only looked at.
     *
     * @param page of the cue's list, from 1; may be past its end
     * @param entry whose page is looked at instead, by its place in the whole list from 1
     */
    record Draft(Cue cue, int page, OptionalInt entry) {}

    private OptionalInt place(String member) {
        JsonNode place = body.path(member);
        if (place.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!(place.isInt() && place.intValue() > 0)) {
            throw wrong(member, "một số nguyên từ 1", "a whole number from 1");
        }
        return OptionalInt.of(place.intValue());
    }

    /** The cue with {@code fields} replaced, and {@code label} and {@code fadeMs} where they are given. */
    private Cue edited(Cue cue) {
        boolean other = body.has("label") || body.has("fadeMs");
        Cue edited = body.has("fields") || !other ? cue.with(fields()) : cue;
        edited = body.has("label") ? edited.labelled(text("label")) : edited;
        return body.has("fadeMs") ? edited.fading(fadeMs()) : edited;
    }

    /** {@code null} for the event's own. */
    private Transition fadeMs() {
        JsonNode fade = body.get("fadeMs");
        if (fade.isNull()) {
            return null;
        }
        if (!fade.isInt() || fade.intValue() < 0 || fade.intValue() > Transition.FADE_MS_MAX) {
            throw wrong("fadeMs", "số từ 0 (cắt) đến 400, hoặc null", "a number from 0 (a cut) to 400, or null");
        }
        return new Transition(fade.intValue());
    }

    /** Another event for the show; the body holds no more than any press. */
    static Press takeOver(ShowCommand.TakeOver command, ObjectNode body) {
        return new PressReader(body, "take-over", Set.of()).press(command);
    }

    /** {@code id} or {@code id.2}; empty text and other shapes are turned back. */
    static Position position(String text) {
        Matcher matcher = POSITION.matcher(text);
        if (!matcher.matches()) {
            throw new Rejection(
                    400,
                    "\"cue\" phải là mã của mục, mã.trang như danh-sach.2, hoặc danh-sach.2.photo; hãy sửa rồi gửi"
                            + " lại.",
                    "\"cue\" must be a cue's id, id.page such as list.2, or list.2.photo; correct it and send it"
                            + " again.");
        }
        int page = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        return new Position(matcher.group(1), page, matcher.group(3) != null);
    }

    private void checkMembers(Set<String> own) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!own.contains(name) && !name.equals("commandId") && !name.equals("expectedRevision")) {
                throw new Rejection(
                        400,
                        "Lệnh " + what + " không dùng thành phần \"" + shortened(name) + "\"; hãy bỏ nó đi.",
                        "The command " + what + " has no member \"" + shortened(name) + "\"; leave it out.");
            }
        }
    }

    private Press press(ShowCommand command) {
        return new Press(commandId(), expectedRevision(), command);
    }

    private String commandId() {
        JsonNode id = body.get("commandId");
        if (id == null) {
            return "";
        }
        if (!id.isTextual() || !COMMAND_ID.matcher(id.textValue()).matches()) {
            throw wrong(
                    "commandId", "1 đến 64 chữ cái không dấu, chữ số hoặc . _ : -", "1 to 64 of A-Z a-z 0-9 . _ : -");
        }
        return id.textValue();
    }

    private OptionalLong expectedRevision() {
        JsonNode revision = body.get("expectedRevision");
        if (revision == null) {
            return OptionalLong.empty();
        }
        if (!revision.isIntegralNumber() || !revision.canConvertToLong() || revision.longValue() < 0) {
            throw wrong("expectedRevision", "một số nguyên từ 0", "a whole number from 0");
        }
        return OptionalLong.of(revision.longValue());
    }

    @Override
    public Position position() {
        JsonNode cue = body.get("cue");
        if (cue == null || !cue.isTextual()) {
            throw wrong("cue", "mã của một mục trong chương trình", "the id of a cue in the rundown");
        }
        return position(cue.textValue());
    }

    @Override
    public String id(String member) {
        JsonNode id = body.get(member);
        if (id == null || !id.isTextual() || !ID.matcher(id.textValue()).matches()) {
            throw wrong(member, "một mã: chữ a-z không dấu, số và gạch nối", "an id: a-z, digits and hyphens");
        }
        return id.textValue();
    }

    @Override
    public String text(String member) {
        JsonNode text = body.get(member);
        if (text == null || !text.isTextual() || text.textValue().length() > TEXT_LENGTH_MAX) {
            throw wrong(member, "chữ, tối đa 2.000 ký tự", "text, at most 2,000 characters");
        }
        return checked(text.textValue());
    }

    @Override
    public String optionalText(String member) {
        return body.has(member) ? text(member) : "";
    }

    @Override
    public String required(String member) {
        String text = optionalText(member).strip();
        if (text.isEmpty()) {
            throw wrong(member, "chữ, không để trống", "text, and not empty");
        }
        return text;
    }

    @Override
    public int number(String member, int min, int max) {
        JsonNode number = body.get(member);
        if (number == null || !number.isInt() || number.intValue() < min || number.intValue() > max) {
            throw wrong(member, "một số nguyên từ " + min + " đến " + max, "a whole number from " + min + " to " + max);
        }
        return number.intValue();
    }

    @Override
    public int number(String member, int min, int max, int absent) {
        return body.has(member) ? number(member, min, max) : absent;
    }

    @Override
    public boolean on() {
        JsonNode on = body.get("on");
        if (on == null || !on.isBoolean()) {
            throw wrong("on", "true hoặc false", "true or false");
        }
        return on.booleanValue();
    }

    @Override
    public String text(String member, int lengthMax) {
        JsonNode text = body.get(member);
        String line = text == null || !text.isTextual()
                ? null
                : Normalizer.normalize(text.textValue(), Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip();
        if (line == null || line.codePointCount(0, line.length()) > lengthMax) {
            throw wrong(
                    member, "chữ, nhiều nhất " + lengthMax + " ký tự", "text of at most " + lengthMax + " characters");
        }
        return checked(line, member);
    }

    @Override
    public long milliseconds(String member, long secondsMin, long secondsMax) {
        JsonNode number = body.get(member);
        if (number == null
                || !number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() < secondsMin
                || number.longValue() > secondsMax) {
            throw wrong(
                    member,
                    "số giây nguyên từ " + secondsMin + " đến " + secondsMax,
                    "a whole number of seconds from " + secondsMin + " to " + secondsMax);
        }
        return number.longValue() * 1000;
    }

    @Override
    public Fields optionalFields() {
        return body.has("fields") ? fields() : Fields.NONE;
    }

    private Fields fields() {
        if (!(body.get("fields") instanceof ObjectNode node)) {
            throw wrong("fields", "một đối tượng JSON", "a JSON object");
        }
        return Fields.of(map(node));
    }

    private Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(checked(entry.getKey()), value(entry.getValue())));
        return map;
    }

    private Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        if (node.isTextual()) {
            return checked(node.textValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isInt()) {
            return node.intValue();
        }
        if (node.isDouble() && Double.isFinite(node.doubleValue())) {
            return node.doubleValue();
        }
        throw wrong(
                "fields",
                "chữ, số vừa phải, true, false, danh sách hoặc nhóm",
                "texts, ordinary numbers, true, false, lists or groups");
    }

    /** A control character or half a surrogate pair can be stored but never drawn; marks are kept on their letters. */
    private String checked(String text) {
        return checked(Normalizer.normalize(text, Normalizer.Form.NFC), "fields");
    }

    private String checked(String text, String member) {
        boolean drawable = text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE));
        if (!drawable) {
            throw wrong(member, "chữ không có ký tự điều khiển", "text without control characters");
        }
        return text;
    }

    private static Rejection wrong(String member, String vi, String en) {
        return new Rejection(
                400,
                "\"" + member + "\" phải là " + vi + "; hãy sửa rồi gửi lại.",
                "\"" + member + "\" must be " + en + "; correct it and send it again.");
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
