package vn.phong.spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phong.message.Message;

/**
 * How a Vietnamese syllable may be written: which onsets, glides, vowels, finals and tones go together.
 *
 * <p>Written from public descriptions of the orthography, which docs/SPELLING.md names one by one. What the rules allow
 * and nobody writes for a word is {@link Syllables}' to say.
 */
final class SyllableRules {
    /** The finals each vowel takes without a glide before it; a dot for none. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("a", ". c ch i m n ng nh o p t u y"),
            Map.entry("ă", "c m n ng p t"),
            Map.entry("â", "c m n ng p t u y"),
            Map.entry("e", ". c m n ng o p t"),
            Map.entry("ê", ". ch m n nh p t u"),
            Map.entry("i", ". ch m n nh p t u"),
            Map.entry("ia", "."),
            Map.entry("iê", "c m n ng p t u"),
            Map.entry("o", ". c i m n ng p t"),
            Map.entry("oo", "c ng"),
            Map.entry("ô", ". c i m n ng p t"),
            Map.entry("ơ", ". i m n p t"),
            Map.entry("u", ". c i m n ng p t"),
            Map.entry("ua", "."),
            Map.entry("uô", "c i m n ng t"),
            Map.entry("ư", ". c i m ng t u"),
            Map.entry("ưa", "."),
            Map.entry("ươ", "c i m n ng p t u"));

    /** The same with the glide, written o before a ă e and u before the rest. */
    private static final Map<String, String> GLIDED = Map.of(
            "oa", ". c ch i m n ng nh o p t y",
            "oă", "c m n ng t",
            "oe", ". n o t",
            "uâ", "n ng t y",
            "uê", ". ch nh",
            "uơ", ".",
            "uy", ". ch nh p t u",
            "uya", ".",
            "uyê", "n t");

    /** After qu, which is the glide's letter already; quốc is alone of its kind. */
    private static final Map<String, String> AFTER_QU = Map.of(
            "a", ". c ch i m n ng nh o p t u y",
            "ă", "c m n ng p t",
            "â", "n ng t y",
            "e", ". c n o t",
            "ê", ". ch n nh t u",
            "i", ". n nh t",
            "y", ". n nh t",
            "yê", "n t",
            "ơ", ". i",
            "ô", "c");

    private static final Map<String, String> BARE_Y = Map.of("y", ".", "yê", "m n ng t u");

    private static final Set<String> PLAIN_RIMES = rimes(PLAIN);
    private static final Set<String> GLIDED_RIMES = rimes(GLIDED);
    private static final Set<String> QU_RIMES = rimes(AFTER_QU);
    private static final Set<String> BARE_Y_RIMES = rimes(BARE_Y);

    /** Before i e ê these three are written k, gh and ngh. */
    private static final Map<String, String> HARD_AND_SOFT = Map.of("c", "k", "g", "gh", "ng", "ngh");

    private static final Set<String> SOFT = Set.of("k", "gh", "ngh");
    private static final Set<String> LIPS = Set.of("b", "m", "p", "ph", "v");
    /** The few rimes with a glide after onsets that shun it: noãn, roa, roạt, góa, gioăng, đoàn. */
    private static final Map<String, Set<String>> FEW_GLIDES = Map.of(
            "n", Set.of("oa", "oan"),
            "r", Set.of("oa", "oan", "oat"),
            "g", Set.of("oa"),
            "gi", Set.of("oăng"),
            "đ", Set.of("oa", "oac", "oai", "oan", "oang", "oanh", "oat", "oet", "uênh", "uynh"));

    /** Rimes of a handful of words, with the onsets of those: khuya, khuỷu, huơ, bâng khuâng, tuýp, xoong, hươu. */
    private static final Map<String, Set<String>> RARE_RIMES = Map.ofEntries(
            Map.entry("uya", Set.of("kh", "t")),
            Map.entry("uyu", Set.of("kh")),
            Map.entry("uơ", Set.of("h", "th")),
            Map.entry("uâng", Set.of("kh")),
            Map.entry("uyp", Set.of("t")),
            Map.entry("uych", Set.of("", "h")),
            Map.entry("uynh", Set.of("", "đ", "h", "kh", "l")),
            Map.entry("uyt", Set.of("", "b", "h", "s", "t", "x")),
            Map.entry("uênh", Set.of("", "ch", "đ", "h", "kh", "nh", "t", "x")),
            Map.entry("uêch", Set.of("", "ch", "h", "kh", "l", "ng", "t", "th", "x")),
            Map.entry("oap", Set.of("", "ng")),
            Map.entry("oam", Set.of("", "ng", "nh", "x")),
            Map.entry("oăm", Set.of("", "h", "kh")),
            Map.entry("oong", Set.of("", "b", "c", "ch", "đ", "g", "l", "t", "x")),
            Map.entry("ooc", Set.of("b", "c", "h", "l", "m", "r", "s")),
            Map.entry("ươu", Set.of("b", "h", "kh", "r", "t")));

    /** The rimes of loans with p, which begins no native word: pa nô, pan me, panh, pao, pê đan, pi, pin, pít tông. */
    private static final Set<String> AFTER_P = Set.of("a", "an", "anh", "ao", "ê", "i", "in", "it", "ô", "ơ", "u");

    /** Open syllables in which i may be written y. */
    private static final Set<String> WITH_Y = Set.of("h", "k", "l", "m", "n", "s", "t", "th", "v");
    /** Loans beside the rules: xe buýt, màn tuyn, dầu luyn. */
    private static final Set<String> LOANS = Set.of("buyt", "tuyn", "luyn");

    private SyllableRules() {}

    /** Why no Vietnamese syllable is written so; empty when the rules allow it, whether or not it is in use. */
    static Optional<Message> fault(Spelled word) {
        if (!onsetAndRimeAgree(word.onset(), word.rime())) {
            return Optional.of(
                    new Message("âm đầu và vần này không đi với nhau", "this onset and this rime do not go together"));
        }
        if (isStopped(word.rime()) && word.tone() != 1 && word.tone() != 5) {
            return Optional.of(new Message(
                    "vần kết thúc bằng c, ch, p, t chỉ mang dấu sắc hoặc nặng",
                    "a rime ending in c, ch, p or t takes only the tones sắc and nặng"));
        }
        return word.toneInPlace()
                ? Optional.empty()
                : Optional.of(new Message("dấu thanh đặt sai chữ", "the tone mark is on the wrong letter"));
    }

    /** Whether some Vietnamese syllable could have these letters, whatever its tone. */
    static boolean onsetAndRimeAgree(String onset, String rime) {
        boolean occurs = RARE_RIMES.getOrDefault(rime, Set.of(onset)).contains(onset)
                && (!onset.equals("p") || AFTER_P.contains(rime))
                && (!GLIDED_RIMES.contains(rime) || takesGlide(onset, rime));
        return LOANS.contains(onset + rime) || (occurs && isSpelt(onset, rime));
    }

    private static boolean isSpelt(String onset, String rime) {
        if (onset.equals("qu")) {
            return QU_RIMES.contains(rime);
        }
        if (onset.isEmpty() && (rime.startsWith("y") || rime.startsWith("iê"))) {
            return BARE_Y_RIMES.contains(rime);
        }
        if (rime.equals("y")) {
            return WITH_Y.contains(onset);
        }
        if (onset.equals("gi")) {
            // giêng, giếng: the i of iê is the onset's.
            return PLAIN_RIMES.contains(rime) || PLAIN_RIMES.contains("i" + rime) || GLIDED_RIMES.contains(rime);
        }
        return isWrittenSo(onset, rime) && (PLAIN_RIMES.contains(rime) || GLIDED_RIMES.contains(rime));
    }

    static boolean isStopped(String rime) {
        return rime.endsWith("c") || rime.endsWith("ch") || rime.endsWith("p") || rime.endsWith("t");
    }

    /** Every syllable the rules allow, onset and rime without tone. */
    static List<String> all() {
        Set<String> rimes = new HashSet<>(PLAIN_RIMES);
        rimes.addAll(GLIDED_RIMES);
        rimes.addAll(QU_RIMES);
        rimes.addAll(BARE_Y_RIMES);
        rimes.add("uyn");
        List<String> all = new ArrayList<>();
        for (String onset : Spelled.ONSETS) {
            rimes.stream()
                    .filter(rime -> onsetAndRimeAgree(onset, rime))
                    .map(rime -> onset.equals("gi") && rime.startsWith("i") ? "g" + rime : onset + rime)
                    .forEach(all::add);
        }
        return all.stream().distinct().sorted().toList();
    }

    private static boolean isWrittenSo(String onset, String rime) {
        boolean soft = rime.startsWith("i") || rime.startsWith("e") || rime.startsWith("ê");
        return soft ? !HARD_AND_SOFT.containsKey(onset) : !SOFT.contains(onset);
    }

    private static boolean takesGlide(String onset, String rime) {
        return !LIPS.contains(onset)
                && !onset.equals("c")
                && FEW_GLIDES.getOrDefault(onset, Set.of(rime)).contains(rime);
    }

    private static Set<String> rimes(Map<String, String> finals) {
        Set<String> rimes = new HashSet<>();
        finals.forEach((vowel, ends) -> {
            for (String end : ends.split(" ")) {
                rimes.add(end.equals(".") ? vowel : vowel + end);
            }
        });
        return Set.copyOf(rimes);
    }
}
