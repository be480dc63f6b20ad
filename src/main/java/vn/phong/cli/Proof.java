package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phong.Home;
import vn.phong.OfficeLayouts;
import vn.phong.Wiring;
import vn.phong.approval.ApprovalBook;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.frame.FrameHash;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Slide;
import vn.phong.layout.Typography;
import vn.phong.profile.WallPlan;
import vn.phong.proof.ProofHead;
import vn.phong.proof.ProofPdf;
import vn.phong.proof.ProofSheet;
import vn.phong.render.FrameRenderer;

/** {@code proof event.json --wall 1344x832@3.0 -o maket.pdf}: the paper that is signed. */
final class Proof implements Command {
    /** Cues, so that a long event does not look stuck. */
    private static final int TOLD_EVERY = 20;

    private final FrameRenderer renderer = new FrameRenderer();

    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("wall", "o", "data"));
        Event event = EventFile.read(Path.of(arguments.only("tệp sự kiện (event file)")));
        Optional<String> named = arguments.option("wall");
        Path target = Path.of(arguments.required("o", "maket.pdf"));
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        WallPlan wall = named.isPresent() ? Walls.of(named.get(), data) : Walls.sample();
        Typography typography = Home.typography(data);
        LayoutLibrary layouts = OfficeLayouts.tried(data, typography);
        String font = typography.fonts().family(event.font()).label();
        ApprovalBook book = Wiring.approvals(data);
        try (ProofPdf pdf = new ProofPdf(new ProofHead(event, wall.wall(), font, Wiring.now()))) {
            List<Cue> cues = event.cues();
            for (int index = 0; index < cues.size(); index++) {
                sheets(event, cues.get(index), Wiring.canvas(wall), layouts, book)
                        .forEach(pdf::add);
                if ((index + 1) % TOLD_EVERY == 0) {
                    System.out.println("Đã vẽ (drawn): " + (index + 1) + "/" + cues.size());
                }
            }
            write(target, pdf.finish());
            System.out.println("Đã ghi (written): " + target);
            System.out.println("Phiên bản (version): " + pdf.version());
        }
        return 0;
    }

    private List<ProofSheet> sheets(Event event, Cue cue, Canvas canvas, LayoutLibrary layouts, ApprovalBook book) {
        int pages = layouts.pageCount(event, cue, canvas);
        List<Slide> slides = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            slides.add(layouts.slide(event, cue, page, canvas));
            hashes.add(FrameHash.of(renderer.render(slides.get(page - 1))));
        }
        ApprovalBook.Subject subject =
                new ApprovalBook.Subject(event.signedAs(), canvas.width() + "x" + canvas.height());
        List<ProofSheet> sheets = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            sheets.add(new ProofSheet(
                    cue,
                    page,
                    pages,
                    slides.get(page - 1),
                    hashes.get(page - 1),
                    book.standing(subject, cue.id(), Optional.of(hashes)),
                    book.of(subject, cue.id())));
        }
        return sheets;
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "maket", ".unfinished");
        Files.write(unfinished, bytes);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
