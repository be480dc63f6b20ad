package vn.phong.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phong.message.Message;
import vn.phong.spelling.Syllables;
import vn.phong.spelling.VniSlip;

/** Proposes what damaged words may have been; none of it is done. */
final class Repairs {
    static final int SUGGESTION_COUNT_MAX = 200;

    /** Fewer sure signs of a wrong conversion are slips of the fingers, which the spelling check sees. */
    private static final int SURE_MIN = 2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern OA = Pattern.compile(".*[ồốỗ].*");

    private Repairs() {}

    /** What is proposed of a text in which nothing was converted. */
    static List<Suggestion> unconverted(List<String> lines) {
        List<Suggestion> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Token token : Token.of(lines.get(i))) {
                if (token.isAlien()) {
                    stray(token, i + 1).ifPresent(found::add);
                }
            }
        }
        found.addAll(vniSlips(lines));
        return bounded(found);
    }

    /** What is proposed after conversion. */
    static List<Suggestion> of(List<String> lines, List<Change> changes) {
        Set<Integer> fromTcvn3 = changes.stream()
                .filter(change -> change.from() == LegacyEncoding.TCVN3)
                .map(Change::line)
                .collect(Collectors.toSet());
        List<Suggestion> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // A line all of whose ư were lost may have had nothing else to convert.
            if (!fromTcvn3.isEmpty()) {
                lostHorns(lines.get(i), i + 1, found);
            }
        }
        found.addAll(vniSlips(lines));
        return bounded(found);
    }

    private static List<Suggestion> bounded(List<Suggestion> found) {
        return found.stream().limit(SUGGESTION_COUNT_MAX).toList();
    }

    private static Optional<Suggestion> stray(Token token, int line) {
        Set<String> instead = new LinkedHashSet<>();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (token.speaksFor(encoding)) {
                instead.add(encoding.unicode(token.text()));
            }
        }
        return instead.isEmpty()
                ? Optional.empty()
                : Optional.of(suggestion(
                        line,
                        token.text(),
                        List.copyOf(instead),
                        "có vẻ gõ bằng phông cũ",
                        "looks typed for an old font"));
    }

    private static void lostHorns(String line, int number, List<Suggestion> found) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            List<String> instead = withHorn(words.group());
            if (!instead.isEmpty()) {
                found.add(suggestion(
                        number,
                        words.group(),
                        instead,
                        "có thể đã mất chữ ư khi sao chép",
                        "may have lost its ư on being copied"));
            }
        }
    }

    /** The syllables in use that one ư put into a word that is none makes of it. */
    private static List<String> withHorn(String word) {
        if (Syllables.standard().has(word) || word.length() < 2 && !word.equals(word.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        Set<String> instead = new LinkedHashSet<>();
        for (int at = 1; at <= word.length(); at++) {
            String whole = word.substring(0, at) + (shouted ? "Ư" : "ư") + word.substring(at);
            if (Syllables.standard().has(whole)) {
                instead.add(whole);
            }
        }
        return List.copyOf(instead);
    }

    private static List<Suggestion> vniSlips(List<String> lines) {
        List<Suggestion> sure = new ArrayList<>();
        List<Suggestion> all = new ArrayList<>();
        Map<String, Boolean> syllables = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher words = WORD.matcher(lines.get(i));
            while (words.find()) {
                String word = words.group();
                boolean none = !syllables.computeIfAbsent(word, Syllables.standard()::has);
                if (none || OA.matcher(word).matches()) {
                    Optional<Suggestion> slip = vniSlip(word, i + 1);
                    slip.ifPresent(all::add);
                    slip.filter(found -> none).ifPresent(sure::add);
                }
            }
        }
        return sure.size() >= SURE_MIN ? all : List.of();
    }

    private static Optional<Suggestion> vniSlip(String word, int line) {
        return VniSlip.undone(word)
                .filter(Syllables.standard()::has)
                .map(undone -> suggestion(
                        line,
                        word,
                        List.of(inCaseOf(word, undone)),
                        "có thể hỏng do chuyển mã VNI hai lần",
                        "may be damaged by converting from VNI twice"));
    }

    private static String inCaseOf(String word, String other) {
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return other.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(word.charAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }

    private static Suggestion suggestion(int line, String word, List<String> instead, String vi, String en) {
        return new Suggestion(
                line,
                word,
                instead,
                new Message(
                        "Dòng " + line + ": “" + word + "” " + vi + ", có phải “" + String.join("” hay “", instead)
                                + "”; hãy sửa nếu đúng.",
                        "Line " + line + ": “" + word + "” " + en + ", is it “" + String.join("” or “", instead)
                                + "”; correct it if so."));
    }
}
