// @ts-check
/** What the remote's tools say: Vietnamese, then English. */
export const RUN_WORDS = {
  tools: ["Công cụ", "Tools"],
  close: ["Đóng", "Close"],
  keysTitle: ["Phím tắt", "Keys"],
  keysWhenTyping: [
    "Khi đang gõ chữ, kể cả gõ Telex, không phím nào điều khiển màn.",
    "While somebody types, also through an input method, no key runs the show.",
  ],
  keysTry: ["Thử bút điều khiển, xem máy nhận phím gì", "Try a clicker: see what it sends"],
  keysSearch: ["Tìm trong chương trình", "Search the rundown"],
  keysShow: ["Hiện bảng phím tắt", "List the keys"],
  keysNothing: ["Không làm gì: màn giữ nguyên", "Nothing: the wall stays"],
  keysBlack: ["Tắt đen màn, bấm lần nữa để mở lại", "Blackout, and open again"],
  keysFreeze: ["Giữ hình, bấm lần nữa để thả", "Freeze, and follow again"],
  keysLock: ["Khóa màn, bấm lần nữa để mở khóa", "Lock, and unlock"],
};
