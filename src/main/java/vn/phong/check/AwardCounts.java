package vn.phong.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.event.Cue;
import vn.phong.message.Message;
import vn.phong.text.VietnameseText;

/** Recipients on the wall against the numbers that the decisions state, collectives and individuals apart. */
final class AwardCounts implements Check {
    private static final String DECISION = "decision";
    private static final String BATCH = "award-batch";

    private enum Receiving {
        COLLECTIVES("collectives", "tap the", "tập thể", "collectives"),
        INDIVIDUALS("individuals", "ca nhan", "cá nhân", "individuals");

        private final String field;
        private final String folded;
        private final Pattern stated;
        private final Message words;

        Receiving(String field, String folded, String vi, String en) {
            this.field = field;
            this.folded = folded;
            this.stated = Pattern.compile("\\b(\\d{1,4}) " + folded + "\\b");
            this.words = new Message(vi, en);
        }

        boolean isOf(Cue batch) {
            return VietnameseText.folded(batch.fields().text("recipientType")).contains(folded);
        }

        /** The field's number, else the only one the text states. */
        OptionalInt in(Cue decision) {
            OptionalInt filled = decision.fields().number(field);
            if (filled.isPresent()) {
                return filled;
            }
            Matcher found =
                    stated.matcher(VietnameseText.folded(decision.fields().text("summary")));
            if (!found.find()) {
                return OptionalInt.empty();
            }
            int number = Integer.parseInt(found.group(1));
            return found.find() ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }

    @Override
    public List<Finding> findings(SetEvent set) {
        List<Cue> decisions = of(set, DECISION);
        List<Cue> batches = of(set, BATCH);
        List<Finding> findings = new ArrayList<>();
        for (Receiving receiving : Receiving.values()) {
            List<Cue> lists = batches.stream().filter(receiving::isOf).toList();
            List<Cue> stating = decisions.stream()
                    .filter(decision -> receiving.in(decision).isPresent())
                    .toList();
            int stated = stating.stream()
                    .mapToInt(decision -> receiving.in(decision).getAsInt())
                    .sum();
            int listed = lists.stream()
                    .mapToInt(batch -> batch.fields().list("recipients").size())
                    .sum();
            // A decision that states none may be for the lists that are too long; an empty list is told as such.
            boolean filled = lists.stream()
                    .noneMatch(batch -> batch.fields().list("recipients").isEmpty());
            boolean comparable = !lists.isEmpty() && filled && stating.size() == decisions.size() && !stating.isEmpty();
            if (comparable && stated != listed) {
                findings.add(finding(stating.get(stating.size() - 1), receiving, stated, listed));
            }
        }
        return findings;
    }

    private static List<Cue> of(SetEvent set, String layout) {
        return set.event().cues().stream()
                .filter(cue -> cue.layout().equals(layout))
                .toList();
    }

    private static Finding finding(Cue decision, Receiving receiving, int stated, int listed) {
        return new Finding(
                Severity.WARNING,
                "award-count",
                decision.id(),
                decision.label(),
                receiving.field,
                stated + " / " + listed,
                new Message(
                        "Quyết định ghi " + stated + " " + receiving.words.vi() + ", danh sách trao có " + listed
                                + "; hãy đối chiếu với Quyết định.",
                        "The decision states " + stated + " " + receiving.words.en() + ", the lists hold " + listed
                                + "; compare them with the decision."));
    }
}
