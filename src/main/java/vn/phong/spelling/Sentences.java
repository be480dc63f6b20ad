package vn.phong.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phong.message.Message;
import vn.phong.text.VietnameseText;

/** What is said of a doubtful word. */
final class Sentences {
    private Sentences() {}

    static Message notASyllable(String word, Optional<Message> fault, List<String> nearest) {
        String whyVi = fault.map(why -> " (" + why.vi() + ")").orElse("");
        String whyEn = fault.map(why -> " (" + why.en() + ")").orElse("");
        String askVi = nearest.isEmpty() ? "" : ", có phải " + oneOf(word, nearest, " hay ");
        String askEn = nearest.isEmpty() ? "" : ", is it " + oneOf(word, nearest, " or ");
        return new Message(
                "Tiếng Việt không có tiếng “" + word + "”" + whyVi + askVi
                        + "; hãy sửa lại, hoặc giữ nguyên nếu đó là tên riêng.",
                "“" + word + "” is no Vietnamese syllable" + whyEn + askEn
                        + "; correct it, or leave it if it is a name.");
    }

    static Message unknownAbbreviation(String token) {
        return new Message(
                "Chưa biết “" + token + "” viết tắt cho gì; hãy viết đủ chữ, hoặc thêm vào words/abbreviations.txt.",
                "It is not known what “" + token + "” stands for; write it out, or add it to words/abbreviations.txt.");
    }

    static Message mixedTones(String one, String other) {
        return new Message(
                "Dấu thanh đặt theo hai cách, “" + one + "” và “" + other
                        + "”; hãy chọn một cách cho cả chương trình, trừ tên riêng.",
                "Tone marks are placed in two manners, “" + one + "” and “" + other
                        + "”; choose one for the whole event, names apart.");
    }

    static Message oddCharacter(int character, String word) {
        String code = String.format("U+%04X", character);
        String where = word.isEmpty() ? "" : " trong “" + word + "”";
        String whereEn = word.isEmpty() ? "" : " in “" + word + "”";
        return new Message(
                "Có ký tự lạ " + code + where + "; hãy xóa hoặc gõ lại chữ này.",
                "There is an odd character " + code + whereEn + "; delete it or type the word again.");
    }

    private static String oneOf(String word, List<String> nearest, String or) {
        return nearest.stream().map(near -> "“" + inCaseOf(word, near) + "”").collect(Collectors.joining(or));
    }

    private static String inCaseOf(String word, String near) {
        if (word.equals(VietnameseText.upperCase(word)) && word.length() > 1) {
            return VietnameseText.upperCase(near);
        }
        return Character.isUpperCase(word.charAt(0))
                ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1)
                : near;
    }
}
