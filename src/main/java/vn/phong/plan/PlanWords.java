package vn.phong.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.phong.text.VietnameseText;

/** The words by which a plan is recognised, folded: lower case, no diacritics, one space between words. */
final class PlanWords {
    /** Headings under which an agenda stands. */
    static final List<String> AGENDA_HEADINGS = List.of(
            "chuong trinh",
            "noi dung hoi nghi",
            "noi dung va chuong trinh",
            "noi dung chuong trinh",
            "noi dung hop",
            "noi dung lam viec",
            "trinh tu",
            "tien trinh",
            "kich ban",
            "lich trinh",
            "dien bien",
            "noi dung buoi le",
            "noi dung dai hoi",
            "noi dung hoi thao",
            "noi dung le",
            "agenda",
            "programme",
            "program",
            "schedule");

    /** Agenda items that begin like the heading of an agenda. */
    static final List<String> PERFORMANCES = List.of("chuong trinh van nghe", "chuong trinh nghe thuat");

    /** Headings under which a list is about something else, however much it may look like an agenda. */
    static final List<String> OTHER_HEADINGS = List.of(
            "tai lieu",
            "thanh phan",
            "noi nhan",
            "to chuc thuc hien",
            "phan cong",
            "kinh phi",
            "can cu",
            "muc dich",
            "yeu cau",
            "trach nhiem",
            "hau can",
            "khach moi",
            "dai bieu moi",
            "kinh gui",
            "chuan bi",
            "doi tuong");

    /** What an agenda item is about. */
    static final List<String> AGENDA_WORDS = List.of(
            "don tiep",
            "don khach",
            "don dai bieu",
            "dang ky dai bieu",
            "on dinh",
            "van nghe",
            "chao co",
            "quoc ca",
            "mac niem",
            "tuyen bo ly do",
            "gioi thieu",
            "khai mac",
            "phat bieu",
            "bao cao",
            "tham luan",
            "thao luan",
            "trao doi",
            "y kien",
            "chi dao",
            "ket luan",
            "tiep thu",
            "dap tu",
            "giai lao",
            "nghi giua gio",
            "cong bo",
            "khen thuong",
            "trao thuong",
            "bang khen",
            "giay khen",
            "trao tang",
            "xep hang",
            "ky ket",
            "ra mat",
            "bau cu",
            "be mac",
            "chup anh",
            "dien van",
            "thong qua",
            "bieu quyet",
            "tong ket",
            "trinh bay",
            "chuyen de",
            "tang qua",
            "registration",
            "opening",
            "welcome",
            "remarks",
            "keynote",
            "break",
            "lunch",
            "panel",
            "discussion",
            "q a",
            "closing",
            "group photo",
            "field visit",
            "speech",
            "presentation",
            "award",
            "ceremony");

    /** A word that begins the name of a unit; kinds only, never the name of one. */
    static final String UNIT =
            "Sở|Ban(?! hành)|Phòng|UBND|HĐND|MTTQ|UBMTTQ|Ủy ban|Uỷ ban|Hội đồng|Hội(?! nghị| thảo| trường)|"
                    + "Văn phòng|VP|Đoàn|Trung tâm|Trường|Đại học|Học viện|Viện|Chi cục|Cục|Tổng cục|Bộ|"
                    + "Công ty|Tập đoàn|"
                    + "Ngân hàng|Bệnh viện|Câu lạc bộ|CLB|Bảo tàng|Tỉnh đoàn|Thành đoàn|Chi đoàn|"
                    + "Organi[sz]ing Committee|Secretariat|"
                    + "Công an|Tòa án|Toà án|Thanh tra|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|"
                    + "Thị ủy|Đảng ủy|Nhà [Tt]hiếu nhi|Nhà [Vv]ăn hóa|Quỹ|"
                    + "Đảng uỷ|Đảng bộ|Chi bộ|Quân ủy|Liên đoàn|Mặt trận|Bảo hiểm|Kho bạc|Báo(?! cáo)|Đài|Hiệp hội|"
                    + "Hợp tác xã|Doanh nghiệp|Khoa|Đội|Tổ(?! chức)|Xã|Phường|Huyện|Thị trấn|Khối|MC|BTC|"
                    + "Công đoàn|CĐCS|LĐLĐ|Nghiệp đoàn|Nhà máy|Xí nghiệp|"
                    + "Toàn thể|Các đại biểu";

    /** Places that are written small after a post, as in {@code Chủ tịch xã Z}. */
    static final String UNIT_IN_SMALL = "xã|phường|huyện|thị xã|thị trấn";

    static final String ENGLISH_POST =
            "(?:(?:Vice|Deputy)[ -])?(?:President|Director(?: General)?|Chair(?:man|woman|person)?"
                    + "|Rector|Principal|Dean|Minister|Secretary(?: General)?)|Moderator";

    /** A post, or standing for a unit; the longest first. */
    static final String POST = "(?:Quyền |Nguyên )?(?:(?:Phó )?(?:Chủ tịch(?: Thường trực)?|Tổng Giám đốc|Giám đốc|"
            + "Chánh Văn phòng|Trưởng phòng|Trưởng ban|Bí thư(?: Thường trực)?|Cục trưởng|Chi cục trưởng|Hiệu trưởng|"
            + "Viện trưởng|Trưởng đoàn|Chánh Thanh tra|Trưởng khoa|Tổng Biên tập|Chỉ huy trưởng|Trưởng)|"
            + "Thủ trưởng|Bộ trưởng|Thứ trưởng|Ủy viên|Uỷ viên|Lãnh đạo|Đại diện|Thư ký|Chuyên viên|"
            + "Báo cáo viên|Giảng viên|"
            + ENGLISH_POST + "|PGĐ|GĐ|PCT|CT)";

    /** What somebody has besides: {@code TS. BS.}. */
    static final String DEGREE = "(?:PGS|GS|TS|ThS|BS|BSCK(?:II?|[12])|DS|CN|KS)\\.";

    static final String HONORIFIC = "BSCK(?:II?|[12])\\.|"
            + "Đồng chí|Đ/c|Đ/C|Ông|Bà|PGS\\. ?TS\\.?|GS\\. ?TS\\.?|TS\\.|PGS\\.|"
            + "GS\\.|ThS\\.|BS\\.|DS\\.|CN\\.|SV\\.|KS\\.|Nhà giáo|"
            + "Mr\\.|Mrs\\.|Ms\\.|Dr\\.|Prof\\.|"
            + "(?-iu:(?:[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Ee]m)(?= \\p{Lu}))";

    /** Heads of a table's columns. */
    static final List<String> NUMBER_HEADS = List.of("tt", "stt", "so tt", "so thu tu", "no", "so");

    static final List<String> TIME_HEADS = List.of("thoi gian", "gio", "thoi diem", "time");
    static final List<String> START_HEADS = List.of("bat dau", "tu", "start", "start time", "time start", "from");
    static final List<String> END_HEADS = List.of("ket thuc", "den", "end", "end time", "time end", "finish");
    static final List<String> CONTENT_HEADS = List.of(
            "noi dung",
            "noi dung chuong trinh",
            "noi dung cong viec",
            "hoat dong",
            "chuong trinh",
            "noi dung thuc hien",
            "noi dung chi tiet",
            "noi dung hoi nghi",
            "cong viec",
            "item",
            "session",
            "activity",
            "content",
            "title",
            "topic",
            "segment",
            "cue",
            "cue item",
            "event");
    static final List<String> PERFORMER_HEADS = List.of(
            "nguoi thuc hien",
            "thuc hien",
            "phu trach",
            "nguoi phu trach",
            "nguoi dieu hanh",
            "trach nhiem",
            "dieu phoi",
            "trach nhiem dieu phoi",
            "don vi",
            "bao cao vien",
            "don vi thuc hien",
            "nguoi trinh bay",
            "trinh bay",
            "chu tri",
            "nguoi chu tri",
            "don vi phu trach",
            "nguoi don vi thuc hien",
            "dien gia",
            "giang vien",
            "nguoi bao cao",
            "speaker",
            "speakers",
            "presenter",
            "performer",
            "person in charge",
            "talent who",
            "who");
    static final List<String> DURATION_HEADS = List.of("thoi luong", "so phut", "duration", "trt");
    static final List<String> OTHER_HEADS = List.of(
            "dia diem",
            "hoi truong",
            "ghi chu",
            "kich ban",
            "loi dan",
            "am thanh",
            "anh sang",
            "man hinh led",
            "chu tren phong",
            "chuc vu",
            "venue",
            "room",
            "location",
            "notes",
            "audio",
            "video",
            "lighting");

    /** A head that tells a table of tasks or of money from a programme. */
    static final List<String> TASK_HEADS = List.of(
            "thoi han",
            "han hoan thanh",
            "thoi gian hoan thanh",
            "hoan thanh",
            "kinh phi",
            "so tien",
            "so luong",
            "don gia",
            "thanh tien",
            "san pham",
            "ket qua",
            "ho va ten",
            "diem");

    private static final String ORDINAL = "(nhat|hai|ba|tu|nam|sau|bay|\\d+)";
    private static final String WEEKDAY =
            "(thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat" + "|(mon|tues|wednes|thurs|fri|satur|sun)day)";

    /** A day among the names of parts. */
    static final Pattern DAY = Pattern.compile(
            "\\b(ngay (thu )?" + ORDINAL + "( thang)?( \\d+)*|day (\\d+|one|two|three)" + "|" + WEEKDAY + ")\\b");

    /** A part of a day among them. */
    static final Pattern HALF_DAY =
            Pattern.compile("^(buoi )?(sang|trua|chieu|toi)\\b.*|^(morning|afternoon|evening)\\b.*");

    /** A room, or a group that sits beside others. */
    static final Pattern ROOM =
            Pattern.compile("\\b(tieu ban|hoi truong|phong (hop |hoi thao |so )*[a-z]?\\d+|room|hall|track"
                    + "|song song|parallel)\\b.*");

    /** What a line standing alone in an agenda is when it only names a part of it. */
    static final Pattern SECTION =
            Pattern.compile("^(buoi (sang|trua|chieu|toi)|phan (?!thi\\b)(thu )?\\w+|phien \\w+|tieu ban \\w+|ngay (thu"
                    + " )?" + ORDINAL + "|" + WEEKDAY + "( ngay)? \\d+|(thu " + ORDINAL + "|chu nhat)$|sang|chieu|toi"
                    + "|noi dung chinh|phan nghi (thuc|le)|phong (hop |hoi thao |so )*[a-z]?\\d+|hoi truong \\w+"
                    + "|(day|session|track|room|hall) (\\w|\\d+|one|two|three)|(parallel|plenary) session"
                    + "|(morning|afternoon|evening)( session)?)\\b.*");

    private static final int BEGINNING = 400;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlanWords() {}

    static String words(String text) {
        return BETWEEN_WORDS
                .matcher(VietnameseText.folded(text.replace("*", "")))
                .replaceAll(" ")
                .strip();
    }

    /** The words a text begins with, enough to know a heading or a kind of item by; what follows costs nothing. */
    static String beginning(String text) {
        return words(text.length() <= BEGINNING ? text : text.substring(0, BEGINNING));
    }

    /** Whether the phrase stands in the text as whole words; both are folded already. */
    static boolean has(String words, String phrase) {
        return (" " + words + " ").contains(" " + phrase + " ");
    }

    static boolean hasAny(String words, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> has(words, phrase));
    }

    static boolean startsWithAny(String words, List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> words.equals(phrase) || words.startsWith(phrase + " "));
    }

    static boolean isCapitals(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
