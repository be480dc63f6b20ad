package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import vn.phong.chronicle.Chronicle;
import vn.phong.command.Operation;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlOutcome;
import vn.phong.message.Message;
import vn.phong.show.Show;

/**
 * The wall's brightness, asked for as the verbs of the show are: every processor of the wall is told. Its light is no
 * part of the evening's state: nothing is journalled, nothing can be undone, and the picture stays as it is.
 */
final class Brightness {
    static final String VERB = "brightness";
    private static final String SAID = VERB + "/";
    private static final int PERCENT_MAX = 100;
    static final AskedMembers ASKED = AskedMembers.whole("percent", 0, PERCENT_MAX);

    private final List<ControlLink> controls;
    private final Chronicle chronicle;

    /** @param chronicle where it is written down who asked for what */
    Brightness(List<ControlLink> controls, Chronicle chronicle) {
        this.controls = List.copyOf(controls);
        this.chronicle = chronicle;
    }

    /** Whether an address asks for it: {@code brightness}, or {@code brightness/60}. */
    static boolean isAsked(String path) {
        return path.equals(VERB) || path.startsWith(SAID);
    }

    /**
     * Tells every processor. Done when all have answered or their time is up: {@code result}, {@code message} of the
     * first that did not do it, else of the first, and {@code controls} with what became of each.
     *
     * @throws Rejection when it cannot be asked for like this (400, 409), or the wall is locked or has no processor
     *     (422)
     */
    CompletableFuture<ObjectNode> tell(Device device, String path, ObjectNode members, Show show) {
        int percent = percent(path, members, show);
        if (show.state().locked()) {
            throw new Rejection(
                    422,
                    "Màn đang khóa nên giữ nguyên; hãy bấm Mở khóa rồi làm lại.",
                    "The wall is locked and stays as it is; press Unlock, then do it again.");
        }
        if (controls.isEmpty()) {
            throw new Rejection(
                    422,
                    "Màn này không có bộ xử lý để chỉnh độ sáng; hãy chỉnh trên thiết bị, hoặc thêm \"controls\" vào"
                            + " tệp màn.",
                    "This wall has no processor to set the brightness of; set it at the device, or add \"controls\" to"
                            + " the wall file.");
        }
        chronicle.note(
                device.presser(),
                new Message("Chỉnh độ sáng màn: " + percent + " %", "Brightness of the wall: " + percent + " %"));
        List<CompletableFuture<ControlOutcome>> asked = controls.stream()
                .map(link -> link.request(new Operation(Operation.Kind.BRIGHTNESS, percent)))
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        answer(asked.stream().map(CompletableFuture::join).toList()));
    }

    private ObjectNode answer(List<ControlOutcome> outcomes) {
        ControlOutcome told = outcomes.stream()
                .filter(outcome -> !isDone(outcome))
                .findFirst()
                .orElse(outcomes.get(0));
        ObjectNode node = Json.object().put("result", isDone(told) ? "done" : "nothing");
        node.set("message", Json.of(told.words()));
        ArrayNode each = node.putArray("controls");
        for (int n = 0; n < controls.size(); n++) {
            each.addObject()
                    .put("name", controls.get(n).plan().name())
                    .put("result", outcomes.get(n).result().name().toLowerCase(Locale.ROOT));
        }
        return node;
    }

    private static boolean isDone(ControlOutcome outcome) {
        return outcome.result() == ControlOutcome.Result.CONFIRMED || outcome.result() == ControlOutcome.Result.SENT;
    }

    /** Told twice it is as bright as told once, so an id of the sender's is heard and not kept. */
    private static int percent(String path, ObjectNode members, Show show) {
        ObjectNode said = members.deepCopy();
        said.remove("commandId");
        JsonNode revision = said.remove("expectedRevision");
        if (revision != null && revision.asLong(-1) != show.state().revision()) {
            throw new Rejection(
                    409,
                    "Chương trình vừa đổi ở máy khác; hãy nhìn lại màn rồi bấm.",
                    "The show has just changed elsewhere; look again, then press.");
        }
        if (path.startsWith(SAID)) {
            Spoken.put(said, "percent", path.substring(SAID.length()));
        }
        JsonNode percent = said.get("percent");
        boolean whole = percent != null && percent.isNumber() && percent.canConvertToExactIntegral();
        if (!whole || said.size() != 1 || percent.intValue() < 0 || percent.intValue() > PERCENT_MAX) {
            throw new Rejection(
                    400,
                    "Lệnh brightness cần đúng một số nguyên từ 0 đến 100, ví dụ {\"percent\":60}; hãy sửa rồi gửi lại.",
                    "The command brightness takes exactly one whole number from 0 to 100, such as {\"percent\":60};"
                            + " correct it and send it again.");
        }
        return percent.intValue();
    }
}
