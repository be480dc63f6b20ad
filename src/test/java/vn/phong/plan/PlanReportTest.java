package vn.phong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlanReportTest {
    @Test
    void report_tells_what_was_understood_asked_and_left_unread() {
        Draft draft = Plans.draftOf("""
                CHƯƠNG TRÌNH HỘI NGHỊ
                8h00: Phát biểu khai mạc – Bà Trần Thị B, Giám đốc Sở X
                8h10: Tham luận (02 tham luận)
                8h30: Bế mạc

                Trang phục: lễ phục.
                """);
        assertEquals("""
                PHÔNG (BACKDROP)
                  HỘI NGHỊ

                CHƯƠNG TRÌNH (AGENDA): 3 mục, 6 cảnh (3 items, 6 cues)
                  -  [8h00] Phát biểu khai mạc — Bà Trần Thị B, Giám đốc Sở X  (speaker)
                  -  [8h10] Tham luận (02 tham luận)  (paper ×2)
                  -  [8h30] Bế mạc  (backdrop)

                ĐÃ HIỂU (UNDERSTOOD): 4 dòng (lines)
                     1  nội dung phông (text of the backdrop): CHƯƠNG TRÌNH HỘI NGHỊ
                     2  mục 1 của chương trình (agenda item 1): 8h00: Phát biểu khai mạc – Bà Trần Thị B, Giám đốc Sở X
                     3  mục 2 của chương trình (agenda item 2): 8h10: Tham luận (02 tham luận)
                     4  mục 3 của chương trình (agenda item 3): 8h30: Bế mạc

                CẦN HỎI (QUESTIONS): 4
                     1  [phong] Kế hoạch không có phần nội dung phông, đã lấy từ phần đầu văn bản; \
                hãy xem lại từng dòng trên phông.
                        The plan has no backdrop section, so its head was taken; check every line of the backdrop.
                     1  [phong] Phông chưa có địa danh, ngày tháng; hãy điền khi đã chốt ngày.
                        The backdrop has no place and date; fill them in once the day is settled.
                     1  [phong] Chưa rõ cơ quan tổ chức; hãy điền lên phông.
                        The organisation is not clear; fill it in.
                     3  [muc-2-tham-luan-1] Mục “Tham luận (02 tham luận)”: hãy điền tên tham luận, \
                họ tên và đơn vị cho các ô tham luận còn trống.
                        Item “Tham luận (02 tham luận)”: fill in the topic, name and unit of the papers still empty.

                DÒNG CHƯA NHẬN DẠNG (UNREAD LINES): 1
                     6  Trang phục: lễ phục.
                """, PlanReport.text(draft));
    }
}
