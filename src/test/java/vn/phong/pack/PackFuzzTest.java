package vn.phong.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.DecisionFile;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.EventFolder;
import vn.phong.fuzz.Fuzz;

/** A whole show in one file that came in damaged is opened, or refused in a sentence. */
class PackFuzzTest {
    @TempDir
    private Path folder;

    private int opened;

    @Test
    void a_damaged_show_is_opened_or_refused() throws Exception {
        Path here = folder.resolve("here");
        Files.createDirectories(here.resolve("images"));
        Files.writeString(here.resolve("images/chân dung.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Event event = EventFile.parse(
                "{\"schemaVersion\":1,\"name\":\"Hội nghị thử\",\"cues\":[{\"id\":\"phong\",\"layout\":\"backdrop\"}]}"
                        .getBytes(StandardCharsets.UTF_8),
                "event.json");
        ByteArrayOutputStream show = new ByteArrayOutputStream();
        ShowPack.write(event, "", book(here), here, show);
        Fuzz.of(200, 20_000, show.toByteArray(), this::isOpened);
    }

    private boolean isOpened(byte[] show) throws IOException {
        Path there = folder.resolve("there-" + ++opened);
        ShowUnpack unpack = new ShowUnpack(there, new EventFolder(there.resolve("events")), book(there));
        return !unpack.open(new ByteArrayInputStream(show)).event().isEmpty();
    }

    private static ApprovalBook book(Path data) {
        return ApprovalBook.open(new DecisionFile(data.resolve("approvals.jsonl")), InstantSource.system());
    }
}
