package vn.phong.web;

import vn.phong.message.Message;

/** The sentence for a status that nobody gave words to. */
final class Statuses {
    private Statuses() {}

    static Message words(int status) {
        return switch (status) {
            case 404 ->
                new Message("Không có địa chỉ này; hãy mở /remote.", "There is nothing at this address; open /remote.");
            case 405 ->
                new Message(
                        "Địa chỉ này không nhận kiểu lệnh HTTP đó; hãy xem docs/API.md.",
                        "This address does not take that HTTP method; see docs/API.md.");
            case 413 ->
                new Message(
                        "Nội dung gửi lên quá lớn; hãy gửi không quá 64 KiB.",
                        "The body is too large; send at most 64 KiB.");
            case 431 ->
                new Message(
                        "Phần đầu của yêu cầu quá dài; hãy rút gọn.",
                        "The request's headers are too long; shorten them.");
            default ->
                status >= 500
                        ? new Message(
                                "Phông gặp lỗi khi trả lời; màn LED không bị ảnh hưởng, hãy thử lại.",
                                "Phông failed to answer; the wall is not affected, try again.")
                        : new Message(
                                "Yêu cầu không đúng dạng; hãy xem docs/API.md.",
                                "The request is not well formed; see docs/API.md.");
        };
    }
}
