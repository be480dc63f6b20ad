// @ts-check
/** What the page of a new wall says of its fields and its file: Vietnamese, then English. */
export const SETUP_WORDS = {
  otherModule: ["Cỡ khác", "Another size"],
  moduleWidth: ["Mô-đun ngang (điểm)", "Module width (px)"],
  moduleHeight: ["Mô-đun cao (điểm)", "Module height (px)"],
  colorOrder: ["Thứ tự màu", "Colour order"],
  usual: ["như thiết bị", "the device's"],
  brightnessPercent: ["Độ sáng (%)", "Brightness (%)"],
  gamma: ["Gamma", "Gamma"],
  offsetX: ["Lệch ngang (điểm)", "From the left (px)"],
  offsetY: ["Lệch xuống (điểm)", "From the top (px)"],
  whenUsed: [
    "Màn đang chạy không đổi: màn vừa lưu có hiệu lực khi Phông khởi động lại; hãy lưu, dừng Phông, rồi chạy lệnh hiện ra sau khi lưu.",
    "The wall that runs stays as it is: a saved wall is used when Phông starts anew; save it, stop Phông, then run the command shown after saving.",
  ],
  wallText: ["Tệp màn hình (nâng cao)", "The wall's file (advanced)"],
  wallTextHelp: [
    "Ghi được mọi khoá ở đây: area, cabinets, whiteBalance, dither, port, multicast, priority, channel, parts, controls… Ctrl+Enter để kiểm tra.",
    "Every key can be written here: area, cabinets, whiteBalance, dither, port, multicast, priority, channel, parts, controls… Ctrl+Enter checks.",
  ],
  savedWall: ["Màn đã lưu", "Saved wall"],
  noSavedWalls: ["chưa có", "none yet"],
  openWall: ["Mở", "Open"],
  fromFields: ["Lấy từ các ô ở trên", "Take it from the fields above"],
  byHand: [
    "Tệp này đã mở hoặc sửa bằng tay; các ô ở trên không đổi nó nữa.",
    "This file was opened or changed by hand; the fields above change it no more.",
  ],
  wallTextBox: ["Nội dung tệp màn, JSON", "The wall's file, JSON"],
  tableOutput: ["Cabinet của đầu ra số", "Cabinets of output number"],
  table: ["Chọn bảng cabinet (CSV)", "Choose a table of cabinets (CSV)"],
  mendText: [
    "Tệp chưa phải JSON đúng; hãy bấm Kiểm tra và sửa chỗ được chỉ ra, rồi chọn lại bảng CSV.",
    "The file is not JSON yet; press Check, mend the place that is named, then choose the table again.",
  ],
  noSuchOutput: [
    "Tệp không có đầu ra số này; hãy đếm lại trong outputs, số đầu là 1.",
    "The file has no output of this number; count them in outputs, the first is 1.",
  ],
  checkWall: ["Kiểm tra", "Check"],
  saveText: ["Lưu tệp này", "Save this file"],
};
