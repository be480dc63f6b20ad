// @ts-check
/** What the pages say of outputs, controllers and full-screen pages: Vietnamese, then English. */
export const WALL_WORDS = {
  sentAgo: ["Hình gần nhất", "Last picture"],
  justNow: ["vừa xong", "just now"],
  perSecond: ["hình/giây", "pictures/s"],
  drop: ["hình bỏ lỡ", "picture dropped"],
  drops: ["hình bỏ lỡ", "pictures dropped"],
  identifyLegend: ["Nhận ra trên màn", "Find it on the wall"],
  identifyOutput: ["Nháy vùng này", "Identify"],
  identifySure: ["Nháy 10 giây trên màn?", "Flash the wall for 10 s?"],
  identifyStop: ["Dừng nháy", "Stop"],
  cabinet: ["Cabinet", "Cabinet"],
  allOfIt: ["tất cả", "all"],
  sendsAlready: ["nguồn khác đang gửi các universe này", "another source sends these universes"],
  showsPicture: ["đang hiện đúng hình", "shows the picture"],
  wrongPicture: ["hiện sai hình", "wrong picture"],
  fullScreen: ["toàn màn hình", "full screen"],
  inWindow: ["trong cửa sổ", "in a window"],
  fitWhole: ["phủ kín", "over all of it"],
  at: ["tại", "at"],
};
