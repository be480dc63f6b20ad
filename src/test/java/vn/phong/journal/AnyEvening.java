package vn.phong.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Roll;
import vn.phong.show.AwardCommand;
import vn.phong.show.OverlayCommand;
import vn.phong.show.PaperCommand;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.show.ToSpeaker;

/** An evening with everything that can be asked of one: cues, papers, a roll call, a timer, what is laid over. */
final class AnyEvening {
    static final Event EVENT = new Event(1, "Hội nghị thử", "", "", 0, null, List.of(), cues(), Map.of());

    private AnyEvening() {}

    private static List<Cue> cues() {
        List<Cue> cues = new ArrayList<>(JournalTest.EVENT.cues());
        for (int n = 1; n <= 4; n++) {
            Fields said = Fields.of(Map.of("index", n, "total", 4, "name", "Nguyễn Văn " + n, "timerMin", 5 + n));
            cues.add(cue("tham-luan-" + n, "paper", said));
        }
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> Map.<String, Object>of("name", "Sở " + n))
                .toList();
        cues.add(cue("trao", "award-batch", Fields.of(Map.of("recipients", rows, "perPage", 3))));
        cues.add(cue("chao-co", "flag-salute", Fields.NONE));
        cues.add(cue("ket", "closing", Fields.NONE));
        return cues;
    }

    private static Cue cue(String id, String layout, Fields fields) {
        return new Cue(id, id, layout, "", fields, Map.of(), null, Map.of());
    }

    static int pages(Event event, Cue cue) {
        return cue.layout().equals("award-batch")
                ? Math.max(1, Roll.of(cue, 1).batches().size())
                : JournalTest.pages(event, cue);
    }

    static ShowCommand anyCommand(SplittableRandom random, Show show) {
        return switch (random.nextInt(7)) {
            case 0 -> paper(random, show);
            case 1 -> award(random, show);
            case 2 -> timer(random);
            case 3 -> beside(random);
            default -> JournalTest.anyCommand(random, show);
        };
    }

    private static ShowCommand paper(SplittableRandom random, Show show) {
        String one = anyPaper(random, show);
        String other = random.nextInt(3) == 0 ? "" : anyPaper(random, show);
        return switch (random.nextInt(7)) {
            case 0 -> new PaperCommand.PaperUp(one);
            case 1 -> new PaperCommand.PaperSkip(one, random.nextBoolean());
            case 2 -> new PaperCommand.PaperLate(one, random.nextBoolean());
            case 3 -> new PaperCommand.PaperMove(one, other);
            case 4 -> new PaperCommand.PaperInsert(one, other, Fields.NONE.with("name", "Bà Thêm"));
            default -> new PaperCommand.PaperNext();
        };
    }

    private static String anyPaper(SplittableRandom random, Show show) {
        List<String> papers = papers(show).map(Cue::id).toList();
        return random.nextInt(12) == 0 ? "khong-co" : papers.get(random.nextInt(papers.size()));
    }

    static Stream<Cue> papers(Show show) {
        return show.event().cues().stream().filter(cue -> cue.layout().equals(Event.PAPER));
    }

    private static ShowCommand award(SplittableRandom random, Show show) {
        int count =
                Roll.of(show.event().cue("trao").orElseThrow(), 1).recipients().size();
        int n = random.nextInt(1, count + 2);
        return switch (random.nextInt(7)) {
            case 0 -> new AwardCommand.AwardAbsent("trao", n, random.nextBoolean());
            case 1 -> new AwardCommand.AwardProxy("trao", n, random.nextBoolean(), "Bà Thay");
            case 2 -> new AwardCommand.AwardInsert("trao", n - 1, Fields.NONE.with("name", "Ông Quên"));
            case 3 -> new AwardCommand.AwardMove("trao", n, random.nextInt(1, count + 1));
            case 4 -> new AwardCommand.AwardCut("trao", random.nextInt(1, 11));
            default -> new AwardCommand.AwardNext();
        };
    }

    private static ShowCommand timer(SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> new TimerCommand.TimerSet(1000L * random.nextInt(1, 900));
            case 1 -> new TimerCommand.TimerUntil("09:45", 0, 0);
            case 2 -> new TimerCommand.TimerStart(0);
            case 3 -> new TimerCommand.TimerPause(0);
            case 4 -> new TimerCommand.TimerReset();
            case 5 -> new TimerCommand.TimerAdd(random.nextBoolean() ? 60_000 : -60_000);
            default -> new TimerCommand.TimerClear();
        };
    }

    private static ShowCommand beside(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new OverlayCommand.Strip(random.nextBoolean() ? "" : "Mời đại biểu ổn định chỗ ngồi");
            case 1 -> new OverlayCommand.Clock(random.nextBoolean());
            case 2 -> new OverlayCommand.Countdown(random.nextBoolean());
            default -> new ToSpeaker(random.nextBoolean() ? "" : "Mời kết thúc");
        };
    }
}
