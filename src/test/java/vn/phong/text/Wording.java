package vn.phong.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Writes invented titles and names, and knows of each space whether a line may end there: {@code ~} says never. */
public final class Wording {
    private static final String[] SURNAMES = {"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ"};
    /** In no list of surnames: only what stands before tells that a name begins. */
    private static final String[] RARE_SURNAMES = {"Giàng", "Khưu", "Lò", "Quàng", "Tòng"};

    private static final String[] GIVEN = {"A", "B", "C", "D", "Bình", "An", "Hạnh", "Bích Ngọc", "Minh Tâm"};
    private static final String[] TITLES = {
        "Đồng chí",
        "Ông",
        "Bà",
        "TS.",
        "ThS.",
        "PGS. TS.",
        "Đồng chí ThS.",
        "Đại tá",
        "PGS.TS.",
        "GS.TS.",
        "BS.CKII",
        "ThS.BS.",
        "Đồng chí PGS.TS.",
        "Bà TS."
    };

    /** Of four to six syllables, with parts of other languages, and of orders. */
    private static final String[] LONG_NAMES = {
        "Nguyễn~Thị~Ngọc~Bích~A",
        "Trần~Lê~Hoàng~B",
        "Tôn~Nữ~Thị~Kim~C",
        "Công~Tằng~Tôn~Nữ~Minh~D",
        "H’Lan~Niê~E",
        "K’Brôi~Kơ~G",
        "Y~Thông~Êban~H",
        "Thạch~Sa~Rây~K"
    };

    private static final String[] KINDS = {
        "tỉnh", "thành phố", "TP.", "huyện", "xã", "phường", "thị trấn", "thị xã", "quận", "thôn", "ấp"
    };
    private static final String[] PLACE = {"Bình", "Tân", "Đông", "Long", "Mỹ", "Hưng", "Phú", "Lộc", "Sơn", "Thủy"};
    private static final String[] OFFICES = {
        "Sở~Nội vụ",
        "Sở~Tài chính",
        "Sở~Tư pháp",
        "Sở~Khoa học và Công nghệ",
        "Văn~phòng~Đoàn",
        "Bộ~Xây dựng",
        "Ban~Dân vận",
        "Sở~Y tế",
        "Sở~Giáo dục và Đào tạo",
        "Ban~Thường vụ"
    };
    private static final String[] COUNTED = {
        "tập~thể", "cá~nhân", "tham~luận", "chuyên~đề", "triệu~đồng", "tỷ~đồng", "km", "căn~nhà", "hộ", "%", "mô~hình"
    };
    private static final String[] ACTIONS = {
        "Tổng kết công tác thi đua", "Sơ kết phong trào", "Triển khai nhiệm vụ trọng tâm", "Biểu dương điển hình",
        "Lễ công bố Quyết định", "Đẩy mạnh cải cách hành chính", "Phát biểu chỉ đạo", "Gặp mặt, tọa đàm"
    };
    private static final String[] LINKS = {
        " và ", " của ", " tại ", " với ", " cho ", " về ", ", ", " trên địa bàn ", "; "
    };

    private final SplittableRandom random;
    private boolean shouting;

    public Wording(SplittableRandom random) {
        this.random = random;
    }

    /** A title of two to six parts, with {@code ~} for each space where no line may end. */
    public String title() {
        StringBuilder title = new StringBuilder(one(ACTIONS));
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            title.append(one(LINKS)).append(part());
        }
        return title.toString();
    }

    /** The same in capitals, where names are harder to tell. */
    public String shoutedTitle() {
        shouting = true;
        String title = title().toUpperCase(Locale.ROOT);
        shouting = false;
        return title;
    }

    private String part() {
        List<Supplier<String>> kinds = new ArrayList<>(List.of(
                this::person,
                this::place,
                this::date,
                this::office,
                this::amount,
                this::term,
                this::document,
                this::quote));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    public String person() {
        String middle = random.nextBoolean() ? "Văn" : "Thị";
        boolean rare = !shouting && random.nextInt(4) == 0;
        boolean isLongName = !shouting && random.nextInt(4) == 0;
        String name = isLongName
                ? one(LONG_NAMES)
                : one(rare ? RARE_SURNAMES : SURNAMES) + "~" + middle + "~"
                        + one(GIVEN).replace(' ', '~');
        String title = one(TITLES).replace(' ', '~');
        boolean isLong = (title + "~" + name).length() > 24;
        return title + (isLong ? " " : "~") + name + (random.nextBoolean() ? ", Phó Giám đốc" : "");
    }

    public String place() {
        if (random.nextInt(6) == 0) {
            return (random.nextBoolean() ? "khu~phố~" : "ấp~") + (1 + random.nextInt(9));
        }
        return one(KINDS).replace(' ', '~') + "~" + one(PLACE) + "~" + one(PLACE);
    }

    private String date() {
        return switch (random.nextInt(3)) {
            case 0 -> "ngày~" + (1 + random.nextInt(28)) + " tháng~" + (1 + random.nextInt(12)) + " năm~2025";
            case 1 -> "năm~" + (2015 + random.nextInt(15));
            default -> "ngày~20/12/2025";
        };
    }

    private String office() {
        return one(OFFICES);
    }

    private String amount() {
        String counted = one(COUNTED);
        return random.nextInt(3) == 0 ? "08~-~10~" + counted : (2 + random.nextInt(300)) + "~" + counted;
    }

    private String term() {
        return switch (random.nextInt(9)) {
            case 5 -> "Huân chương Lao động hạng~Nhì";
            case 6 -> "Kỳ họp thứ~" + (2 + random.nextInt(20));
            case 7 -> "quý~IV năm~2026";
            case 8 -> "đợt~2/9";
            case 0 -> "lần~thứ~XVI";
            case 1 -> "nhiệm~kỳ~2025-2030";
            case 2 -> "nhiệm~kỳ~2025~-~2030";
            case 3 -> "khóa~XV";
            default -> "giai~đoạn~2021~-~2025";
        };
    }

    private String document() {
        return "Kế hoạch số~" + (1 + random.nextInt(999)) + "/KH-UBND";
    }

    private String quote() {
        return random.nextBoolean() ? "“Cả nước chung sức”" : "(lần~" + (1 + random.nextInt(9)) + ")";
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
