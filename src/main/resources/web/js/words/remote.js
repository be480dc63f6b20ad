// @ts-check
/** What the remote says of presses that do nothing or are not seen: Vietnamese, then English. */
export const REMOTE_WORDS = {
  notSeen: ["màn chưa thấy", "not seen"],
  watchOnly: [
    "Máy khác đang điều khiển nên lệnh không được gửi; hãy bấm Giành quyền rồi bấm lại.",
    "Another device is in control, so nothing was sent; press Take control, then press again.",
  ],
  viewOnly: [
    "Máy này chỉ xem nên lệnh không được gửi; hãy nhờ kỹ thuật viên.",
    "This device only watches, so nothing was sent; ask the technician.",
  ],
  hasTaken: [
    "đã giành quyền điều khiển; máy này không chuyển hình được nữa.",
    "has taken control; this device can no longer change the picture.",
  ],
  editsStill: ["Sửa nhanh ở máy này vẫn lên màn.", "Quick edits made here still reach the wall."],
  mayEdit: ["máy này chỉ sửa chữ được", "this device may only edit words"],
  late: ["chậm", "late"],
  inserted: ["Đã chèn vào chương trình.", "Inserted into the rundown."],
  insertedNext: [
    "Đã chèn và đang ở Xem trước; bấm Tiếp theo để lên hình.",
    "Inserted, and in preview now; press Next to put it on the air.",
  ],
  named: ["Đã đặt tên máy.", "The device is named."],
  deviceName: ["Tên máy này", "Name of this device"],
  deviceNameHelp: ["Các máy khác thấy tên này, ví dụ: Điện thoại anh B.", "Other devices see this name, such as: Mr B’s phone."],
};
