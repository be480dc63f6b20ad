// @ts-check
/** What the pages say about approval and what is printed: Vietnamese, then English. */
/** @satisfies {Record<string, [string, string]>} */
export const PAPER_WORDS = {
  countWaiting: ["{n} mục chờ duyệt", "{n} waiting"],
  waitsElsewhere: ["Còn chờ duyệt:", "Also waiting:"],
  usedIn: ["Dùng ở {n} mục, duyệt một lần:", "Used {n} times, approved once:"],
  fillRequest: ["Hãy viết một câu: cần sửa gì.", "Write a sentence: what is to be changed."],
  lampsSeen: ["Từ ghế này mắt thấy từng điểm ảnh (gần hơn {n} m)", "From this seat the eye sees single pixels (nearer than {n} m)"],
  lampsUnseen: ["Từ ghế này mắt không thấy từng điểm ảnh (chỉ thấy gần hơn {n} m)", "From this seat the eye sees no single pixels (only nearer than {n} m)"],
  lampsNear: ["Từng điểm ảnh, phóng to", "Single pixels, enlarged"],
  roleTechnician: ["Mọi việc: màn LED, thiết bị, sửa, bấm, duyệt.", "Everything: walls, devices, edits, presses, approval."],
  roleOperator: ["Bấm trong buổi; không soạn, không duyệt.", "Presses during the show; neither prepares nor approves."],
  roleApprover: [
    "Soạn, gửi duyệt và duyệt; không bấm. Người soạn và người duyệt vào cùng một mã: mỗi ý kiến ghi họ tên tự điền, giờ và mã hình.",
    "Prepares, submits and approves; never presses. Drafter and approver share this PIN: each decision keeps the name that was typed, the time and the picture's hash.",
  ],
  roleViewer: ["Chỉ nhìn.", "Only watches."],
  roleWall: ["Cho máy nối màn LED.", "For the computer that feeds the wall."],
};
