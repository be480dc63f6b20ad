// @ts-check
/** What the pages of the office say: Vietnamese, then English. */
/** @satisfies {Record<string, [string, string]>} */
export const OFFICE_WORDS = {
  approve: ["Duyệt hình", "Approve"],
  yourName: ["Họ và tên của bạn", "Your name"],
  submit: ["Gửi duyệt", "Submit for approval"],
  submitted: ["Đã gửi duyệt", "Submitted"],
  nothingToSubmit: ["Mọi hình đã được duyệt; không còn gì để gửi.", "Every picture is approved; nothing is left to submit."],
  approveCue: ["Duyệt", "Approve"],
  returnCue: ["Yêu cầu sửa", "Request changes"],
  whatToChange: ["Sửa gì? (gửi cho người soạn)", "What to change? (sent to whoever prepares it)"],
  sendRequest: ["Gửi yêu cầu", "Send the request"],
  cancel: ["Thôi", "Cancel"],
  isDraft: ["Bản nháp", "Draft"],
  isSubmitted: ["Chờ duyệt", "Waiting"],
  isApproved: ["Đã duyệt", "Approved"],
  isReturned: ["Yêu cầu sửa", "Changes requested"],
  isChanged: ["Đã sửa sau duyệt", "Changed since approval"],
  isComparing: ["Đang đối chiếu", "Being compared"],
  ofApproved: ["hình đã duyệt", "pictures approved"],
  saidSubmitted: ["gửi duyệt", "submitted"],
  saidApproved: ["duyệt", "approved"],
  saidReturned: ["yêu cầu sửa", "requested changes"],
  ruleRefuse: [
    "Sự kiện này chỉ cho lên hình những mục đã duyệt.",
    "Only approved cues can go on the wall in this event.",
  ],
  proof: ["Maket (PDF)", "Layout proof (PDF)"],
  drawingAll: ["Đang vẽ mọi hình…", "Drawing every picture…"],
  fillName: ["Hãy điền họ và tên của bạn trước.", "Fill in your name first."],
};
