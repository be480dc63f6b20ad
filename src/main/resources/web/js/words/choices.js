// @ts-check
/** What the editor calls the choices of a field: Vietnamese, then English. */
/** @satisfies {Record<string, [string, string]>} */
export const CHOICE_WORDS = {
  choice_flag: ["Quốc kỳ", "The national flag"],
  choice_both: ["Cờ Đảng và Quốc kỳ", "The Party flag and the national flag"],
  choice_backdrop: ["Phông của Hội nghị", "The event's backdrop"],
  choice_clip: ["Ảnh của cơ quan", "The office's own picture"],
  choice_all: ["Cả trang, từ trang đầu", "Whole pages from the first"],
  choice_bottomUp: ["Cả trang, từ trang cuối", "Whole pages from the last"],
  choice_rowByRow: ["Từng dòng, từ dưới lên", "A row a press, from the bottom"],
  choice_contain: ["Trọn ảnh", "The whole picture"],
  choice_cover: ["Phủ kín màn", "Filling the wall"],
  choice_on: ["Có", "Yes"],
  choice_off: ["Không", "No"],
  eventBackground: ["Ảnh nền mờ sau chữ của mọi hình", "A picture, faint, behind the words of every cue"],
  eventLogos: ["Biểu trưng nhỏ trên mọi hình", "Small logos on every cue"],
  eventFooter: ["Dải tên hội nghị ở chân màn", "Strip with the event's name at the foot"],
};
