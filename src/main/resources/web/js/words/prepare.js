// @ts-check
/** What the pages say about an event that is being prepared: Vietnamese, then English. */
/** @satisfies {Record<string, [string, string]>} */
export const PREPARE_WORDS = {
  runningShow: ["Chương trình đang chạy", "The running show"],
  beingPrepared: ["Đang chuẩn bị: màn LED không đổi", "In preparation: the wall stays as it is"],
  decimal: [",", "."],
  downloadRankings: ["Xếp hạng (.xlsx)", "Rankings (.xlsx)"],
  maketDrawing: ["Đang vẽ Maket: {n}/{of} mục…", "Drawing the layout proof: {n}/{of} cues…"],
  maketDone: ["Maket đã xong: xem thẻ vừa mở.", "The layout proof is done: see the new tab."],
  filesAreTried: [
    "Bố cục, phông chữ và danh mục từ của gói đang được thử; vài giây nữa là dùng được, màn không đổi.",
    "The layouts, fonts and words of the show are being tried and come in use in some seconds; the wall stays.",
  ],
  wallShown: ["Xem trên màn", "Shown on the wall"],
  alikeBackdrops: [
    "Phông còn hiện ở {n} mục khác: chữ đang giống nhau được sửa cùng lúc.",
    "The backdrop comes {n} more times: what says the same is changed together.",
  ],
  calledOtherwise: ["Phông vẫn ghi: “{name}”.", "The backdrop still says: “{name}”."],
  callAlike: ["Đổi chữ trên phông theo tên này", "Put this name on the backdrop"],
  itemStays: ["Đã xóa hình; mục “{item}” vẫn còn trong chương trình in.", "The cue is deleted; “{item}” stays in the printed programme."],
  removeItem: ["Xóa cả mục", "Delete the item too"],
  cueTheme: ["Giao diện riêng", "Theme of its own"],
  themeSame: ["Như sự kiện", "As the event"],
  noOtherWall: ["Không", "None"],
  fewerPages: ["Trên màn này danh sách ít trang hơn.", "On this wall the list has fewer pages."],
  ownWallNote: [
    "Duyệt hình, maket và ảnh tải về là của màn đang dùng.",
    "Approval, proof and downloaded pictures are those of the wall in use.",
  ],
  wallRuns: ["đang dùng", "in use"],
  inSeveralCues: ["Ở nhiều mục", "In several cues"],
  howToMend: ["Cách sửa", "How to mend"],
  diskSteps: [
    "Trên máy chạy Phông: dọn Thùng rác, xóa video và tệp tải về không dùng; trong thư mục dữ liệu, giữ nguyên show.db và events/, chỉ bỏ ảnh không còn dùng ở images/. Rồi bấm Kiểm tra lại.",
    "On the computer that runs Phông: empty the bin, delete videos and downloads nobody needs; in the data folder leave show.db and events/ alone and take out only pictures of images/ that are not used any more. Then check again.",
  ],
  clockSteps: [
    "Mở Cài đặt ngày giờ của máy bị lệch, chọn múi giờ Hà Nội (UTC+7) và đặt giờ theo đồng hồ hội trường. Rồi bấm Kiểm tra lại.",
    "Open the date and time settings of the computer that is wrong, choose its time zone and set it by the hall's clock. Then check again.",
  ],
  scaledSteps: [
    "Trên máy phát hình: bấm Ctrl+0 để trình duyệt về 100 %, rồi đặt Tỷ lệ màn hình của hệ điều hành là 100 %. Máy chỉ để soạn thì không cần.",
    "On the computer that feeds the wall: press Ctrl+0 for 100 % in the browser, then set the display scale of the system to 100 %. A computer for preparing only need not.",
  ],
};
