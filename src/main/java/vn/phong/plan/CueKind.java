package vn.phong.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an agenda item puts on the wall, told by its words; the first that fits is taken. A person may choose another:
 * the ones without words are only chosen.
 */
enum CueKind {
    PAPERS(".*\\btham luan\\b.*|^paper (no )?\\d+\\b.*"),
    REPORT("^(trinh bay|thong qua|doc|tom tat)?\\s?(cac |du thao |tom tat )*(bao cao|to trinh)\\b.*|^trinh bay\\b.*"),
    RANKING(".*\\b(xep hang|bang diem|cong bo (chi so|diem|ket qua (xep loai|cham diem|danh gia))).*"),
    BREAK("^(nghi )?(giai lao|giua gio|an trua|nghi trua|tra nuoc|an nhe)\\b.*|.*\\b(nghi giai lao|giai lao)\\b.*"
            + "|^((coffee|tea|lunch|morning|afternoon) )?break\\b.*|^lunch\\b.*"),
    PERFORMANCE("^(cac |chuong trinh |bieu dien |tiet muc )*(van nghe|nghe thuat chao mung)\\b.*"),
    BACKDROP("^(chao co|nghi (thuc|le) chao co|thuc hien nghi (thuc|le) chao co|chup anh|chup hinh|don tiep|tiep don"
            + "|don khach|don dai bieu|dang ky dai bieu|dai bieu dang ky|on dinh|registration|group photo"
            + "|flag (salute|ceremony)|national anthem).*"
            + "|^be mac( hoi nghi| dai hoi| hoi thao| buoi le| le)?$|^be mac\\b.*\\bchup (anh|hinh)\\b.*"
            + "|^(mc |nguoi dan chuong trinh )?(tuyen bo ly do|neu ly do|gioi thieu (dai bieu|thanh phan|khach moi))"
            + "(?!.*\\b(phat bieu|khai mac)\\b).*"),
    SILENCE(".*\\bmac niem\\b.*"),
    DECISION_AND_AWARDS(".*\\bquyet dinh\\b.*\\b(khen thuong|bang khen|giay khen|tang thuong|danh hieu|khen|trao giai"
            + "|trao thuong)\\b"
            + ".*"
            + "|^(khen thuong|cong tac khen thuong|cong bo va trao(?! giai\\b)|cong bo khen thuong)\\b.*"),
    AWARDS(".*\\b(trao|trao tang|tang) (thuong|bang khen|giay khen|giai|co|huan chuong|huy chuong|ky niem chuong|"
            + "danh hieu|giay chung nhan|qua|hoa|cac danh hieu)\\b.*|.*\\bton vinh\\b.*|.*\\bkhen thuong\\b.*"
            + "|^(award|prize)s? (ceremony|presentation|giving)\\b.*|^presentation of (the )?(awards|prizes)\\b.*"),
    DECISION(".*\\b(cong bo|trao|doc|thong qua)( cac)? quyet dinh\\b.*"),
    /** What the hall decides: the wall says what about, and nobody speaks. */
    VOTE("^(tien hanh |cong bo |thong bao |thong qua )?((ket qua|danh sach|nhan su) )?(bau|bo phieu|kiem phieu|bieu"
            + " quyet|de cu|ung cu|hiep thuong)\\b.*|.*\\b(bau cu|ket qua bau|ket qua kiem phieu|trung cu)\\b.*"),
    CEREMONY("^(le |nghi thuc )?(ky ket|ky giao uoc|ra mat|bam nut|an nut|nhan nut|khai truong|khoi cong|cat bang|dong"
            + " tho)\\b.*|^phat dong\\b.*\\bky (ket )?giao uoc\\b.*|^signing( ceremony)?\\b.*"),
    PRESIDIUM("^(gioi thieu |moi |kinh moi |gioi thieu va moi )?(doan chu tich|chu toa|chu tri( hoi nghi| dai hoi)?"
            + "|doan thu ky|thu ky( hoi nghi| dai hoi)?|ban chu toa)\\b(?!.*\\b(phat bieu|bao cao|dieu hanh|ket luan"
            + "|trinh bay|tiep thu|giai trinh|thao luan|khai mac|be mac|hop)\\b).*"),
    SPEECH(".*\\b(phat bieu|khai mac|be mac|chi dao|ket luan|dap tu|tiep thu|chao mung|cam on|dien van|tuyen bo|gioi"
            + " thieu|dong vien|huong ung|loi (chao|hua|cam on|noi)|y kien"
            + " cua|remarks|speech|keynote|address|opening|closing)\\b.*"),
    /** Something else: the backdrop, or the card of the person who does it. */
    OTHER(""),
    WELCOME,
    FLAG,
    DELEGATES,
    CLOSING,
    /** No picture of its own, such as a heading whose parts have theirs. */
    NONE;

    private final Optional<Pattern> words;

    CueKind(String words) {
        this.words = Optional.of(Pattern.compile(words));
    }

    CueKind() {
        this.words = Optional.empty();
    }

    static CueKind of(String text) {
        String key = PlanWords.words(text);
        for (CueKind kind : values()) {
            if (kind.words.isPresent() && kind.words.get().matcher(key).matches()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** @param name as {@link #id} gives it; empty for none that is known */
    static Optional<CueKind> named(String name) {
        for (CueKind kind : values()) {
            if (kind.id().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Such as {@code decision-and-awards}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
