package vn.phong.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A second opinion on line ends, by patterns over two neighbouring lines; it knows nothing of the rules' own code or
 * lists.
 */
public final class ForbiddenBreaks {
    private record Rule(String name, Pattern before, Pattern after) {
        Rule(String name, String before, String after) {
            this(name, Pattern.compile("(?:.*[ (“])?(?:" + before + ")"), Pattern.compile("(?:" + after + ").*"));
        }
    }

    private static final String CAPITAL = "\\p{Lu}";

    private static final List<Rule> RULES = List.of(
            new Rule("mark at a line's start", ".*", "[,.;:!?…)”»\\-–&/%].*"),
            new Rule("opened at a line's end", ".*[(“«]", ".*"),
            new Rule("day, month, year", "(?iu:ngày|tháng|năm)", "\\d"),
            new Rule(
                    "ordinal",
                    "(?iu:lần|thứ|lần thứ|khóa|nhiệm kỳ|giai đoạn|số|quý|đợt|năm học|kỳ họp thứ)",
                    "(?:\\d|[IVX]+\\b)"),
            new Rule("the middle of lần thứ", "(?iu:lần)", "(?iu:thứ)\\b"),
            new Rule("class of an order", "(?iu:hạng)", "(?iu:nhất|nhì|ba)\\b"),
            new Rule("range", "\\d+ [-–]", "\\d"),
            new Rule("document's code", "\\d+/", ".*"),
            new Rule(
                    "amount",
                    "\\d+(?:[.,]\\d+)*",
                    "(?iu:%|triệu|tỷ|tập thể|cá nhân|km|tham luận|chuyên đề|căn nhà|giờ|hộ|mô hình)"),
            new Rule("money", "(?iu:tỷ|triệu)", "(?iu:đồng)\\b(?!(?iu: chí))"),
            new Rule("place", "(?iu:tỉnh|thành phố|tp\\.|huyện|xã|phường|thị trấn|thị xã|quận|thôn|ấp|khu phố)", "\\d"),
            new Rule("kind of place", "(?iu:thành|khu)", "(?iu:phố)\\b"),
            new Rule("abbreviated kind of place", "TP\\.", CAPITAL),
            new Rule("degree", "(?:GS|PGS|TS|ThS|BS|THS)\\.|(?iu:đ/c)", "(?=[^,]{1,10}(?:,|$))" + CAPITAL),
            new Rule("connective at a line's end", "(?iu:và|của)", ".*"),
            new Rule("surname", "(?iu:nguyễn|trần|phạm|huỳnh|đặng|bùi)", "(?iu:văn|thị)\\b"),
            new Rule("middle name", "(?iu:văn|thị)", "(?:" + CAPITAL + "\\b|An\\b|Bình\\b)"),
            new Rule("given name", "(?iu:bích|minh)", "(?iu:ngọc|tâm)\\b"),
            new Rule("office", "(?iu:sở|văn phòng)", "(?iu:nội|tài|tư|khoa|xây|y|giáo)\\b"),
            new Rule("board", "(?iu:ban)", "(?iu:dân vận|chấp hành|thường vụ)\\b"));

    private ForbiddenBreaks() {}

    /** What is wrong with these lines, one sentence each; empty when nothing is. */
    public static List<String> in(List<String> lines) {
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            for (Rule rule : RULES) {
                if (rule.before().matcher(lines.get(i - 1)).matches()
                        && rule.after().matcher(lines.get(i)).matches()) {
                    faults.add(rule.name() + ": " + lines.get(i - 1) + " | " + lines.get(i));
                }
            }
        }
        return faults;
    }
}
