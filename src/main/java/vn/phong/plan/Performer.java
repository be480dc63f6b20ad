package vn.phong.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.text.Unsettled;

/**
 * Who does something, as far as the words tell; what they do not tell is empty.
 *
 * @param honorific such as {@code Đồng chí}
 * @param name of a person
 * @param position such as {@code Phó Giám đốc}
 * @param unit such as {@code Sở Nội vụ}
 */
record Performer(String honorific, String name, String position, String unit) {
    static final Performer NOBODY = new Performer("", "", "", "");

    private static final String WORD_END = "(?![\\p{L}\\p{N}])";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HONORIFIC = Pattern.compile(
            "^(?:" + PlanWords.HONORIFIC + ")(?: ?(?:" + PlanWords.DEGREE + "))*(?=[ :]|$)[ :]*", ANY_CASE);
    private static final Pattern POST = Pattern.compile("^" + PlanWords.POST + WORD_END, ANY_CASE);
    /** An English post and the unit behind its comma; Vietnamese units are known by their kind. */
    private static final Pattern ENGLISH_POST =
            Pattern.compile("((?:" + PlanWords.ENGLISH_POST + ")" + WORD_END + "[^,]*),\\s*(.+)");
    /** What somebody does, before who does it: {@code Moderator: Mr. A}. */
    private static final Pattern ROLE = Pattern.compile(
            "^(?:(Moderator|(?:Co-)?Chair|Facilitator)|Speaker|Presenter|Chủ tọa|Chủ toạ|Chủ trì|Điều hành|Điều phối"
                    + "|Người trình bày|Trình bày|Diễn giả)\\s*:\\s*(?=(?:" + PlanWords.HONORIFIC + ")\\s)",
            ANY_CASE);

    private static final Pattern POSTS =
            Pattern.compile("^" + PlanWords.POST + WORD_END + ".*,\\s*" + PlanWords.POST + WORD_END, ANY_CASE);
    private static final Pattern UNIT_AT_START = Pattern.compile("^(?:" + PlanWords.UNIT + ")" + WORD_END);
    private static final Pattern UNIT_INSIDE =
            Pattern.compile("(?<=[ ,])(?:" + PlanWords.UNIT + "|" + PlanWords.UNIT_IN_SMALL + ")" + WORD_END);
    /** The kind of a body and not which one. */
    private static final Pattern BARE = Pattern.compile(
            "sở|ban|phòng|bộ|cục|chi cục|viện|bệnh viện|trường|khoa|trung tâm|văn phòng|hội|công ty|ubnd|hđnd|"
                    + "ủy ban|uỷ ban|" + PlanWords.UNIT_IN_SMALL,
            ANY_CASE);

    private static final Pattern NAME =
            Pattern.compile("^(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,5}?)\\s*(?:[,–-]\\s*|$|(?=\\()|(?="
                    + PlanWords.POST + WORD_END + "))");
    private static final Pattern NEXT = Pattern.compile(
            "\\s*[;\n]\\s*|,?\\s+(?:và|and)\\s+(?=" + PlanWords.HONORIFIC + ")|,\\s*(?=" + PlanWords.HONORIFIC + ")",
            ANY_CASE);
    private static final String GLUE = "^[\\s,;:–-]+|[\\s,;:–-]+$";

    /** Whether the text begins as one who does something is written: honorific, post or unit. */
    static boolean isLikely(String text) {
        return HONORIFIC.matcher(text).find()
                || POST.matcher(text).find()
                || UNIT_AT_START.matcher(text).find();
    }

    /** Those whom a text names one after the other, each as printed. */
    static Stream<String> apart(String text) {
        return NEXT.splitAsStream(text);
    }

    /** An English role is the post of somebody who has no other. */
    static Performer of(String text) {
        String told = Bilingual.vietnamese(Unsettled.without(text.replace("*", "")));
        Matcher role = ROLE.matcher(told);
        if (!role.find()) {
            return person(told);
        }
        Performer person = person(told.substring(role.end()));
        return role.group(1) == null || person.isNameless() || person.isPosted()
                ? person
                : new Performer(person.honorific, person.name, role.group(1), "");
    }

    private static Performer person(String told) {
        String rest = told;
        String honorific = "";
        Matcher title = HONORIFIC.matcher(rest);
        if (title.find()) {
            honorific = honorific(rest.substring(0, title.end()).replaceAll(GLUE, ""));
            rest = rest.substring(title.end());
        }
        Optional<String> name = name(rest, !honorific.isEmpty());
        String post = rest.substring(name.map(String::length).orElse(0)).replaceAll(GLUE, "");
        return posted(honorific, name.orElse(""), post);
    }

    /** A post or a unit with nobody's name: the name has to be asked for. */
    boolean isNameless() {
        return name.isEmpty();
    }

    /** Somebody whose name and whose post or unit are told. */
    boolean isPosted() {
        return !isNameless() && !(position.isEmpty() && unit.isEmpty());
    }

    /** The same person in another's post. */
    Performer as(Performer other) {
        return new Performer(honorific, name, other.position, other.unit);
    }

    private static Performer posted(String honorific, String name, String rest) {
        Matcher english = ENGLISH_POST.matcher(rest);
        if (english.matches()) {
            return new Performer(honorific, name, english.group(1), english.group(2));
        }
        if (POSTS.matcher(rest).find()) {
            // No one of the units is that of every post.
            return new Performer(honorific, name, rest, "");
        }
        Matcher post = POST.matcher(rest);
        boolean posted = post.find();
        Matcher unit = UNIT_INSIDE.matcher(rest);
        // Before the unit of somebody who is named stands a post, though nobody knows it: Kỹ sư, Công ty Z.
        boolean mayBePost =
                posted || !name.isEmpty() && !UNIT_AT_START.matcher(rest).find();
        if (!mayBePost || !unit.find(posted ? post.end() : 0)) {
            return posted ? new Performer(honorific, name, rest, "") : new Performer(honorific, name, "", rest);
        }
        if (BARE.matcher(rest.substring(unit.start())).matches()) {
            // As in Phó Giám đốc Sở: it says nothing on a line of its own.
            return new Performer(honorific, name, rest, "");
        }
        String position = rest.substring(0, unit.start()).replaceAll(GLUE, "");
        return new Performer(honorific, name, position, rest.substring(unit.start()));
    }

    private static Optional<String> name(String rest, boolean afterHonorific) {
        Matcher name = NAME.matcher(rest);
        if (!name.find() || isLikely(rest)) {
            return Optional.empty();
        }
        boolean told =
                afterHonorific || POST.matcher(rest.substring(name.end())).find();
        return told ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static String honorific(String printed) {
        return printed.equalsIgnoreCase("đ/c") ? "Đồng chí" : PlanWords.capitalised(printed);
    }
}
