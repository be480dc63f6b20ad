package vn.phong.document;

import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * The sentences about documents that cannot be read, apart from what reads them: no library is loaded for a sentence.
 */
public final class DocumentFaults {
    private DocumentFaults() {}

    static Refusal locked(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " có mật khẩu; hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại.",
                "The file " + fileName + " has a password; open it, take the password off and save it again.");
    }

    static Refusal oldOffice(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " là tệp Word hoặc Excel đời cũ (.doc, .xls); hãy mở và lưu lại thành .docx hoặc"
                        + " .xlsx.",
                "The file " + fileName + " is in an old Word or Excel format (.doc, .xls); save it as .docx or .xlsx.");
    }

    /** What is said of a file that is too large before its name is looked at. */
    public static Message tooLargeWords() {
        return tooLarge("đã chọn").words();
    }

    static Refusal tooLarge(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " lớn hơn 25 MB; hãy bỏ ảnh hoặc lưu riêng phần kế hoạch.",
                "The file " + fileName + " is over 25 MB; take out pictures or save the plan alone.");
    }

    static Refusal empty(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " không có chữ nào; hãy mở tệp kiểm tra, lưu lại rồi nhập lại.",
                "The file " + fileName + " holds no words; open it, save it again and import it again.");
    }

    static Refusal damaged(String fileName) {
        return new Refusal(
                "Tệp " + fileName + " bị hỏng hoặc chưa tải về đủ; hãy mở thử, lưu lại rồi nhập lại.",
                "The file " + fileName + " is damaged or incomplete; open it, save it again and import it again.");
    }
}
