// @ts-check
/** What the pages say about an event that is being prepared: Vietnamese, then English. */
/** @satisfies {Record<string, [string, string]>} */
export const PREPARE_WORDS = {
  runningShow: ["Chương trình đang chạy", "The running show"],
  beingPrepared: ["Đang chuẩn bị: màn LED không đổi", "In preparation: the wall stays as it is"],
};
