// @ts-check
/** What helps to mend a name in a hurry: Vietnamese, then English. */
export const QUICK_WORDS = {
  tapToEdit: ["Chạm để sửa", "Tap to edit"],
  nameOffers: ["Gợi ý tên", "Suggested names"],
  wholeName: ["Cả tên", "Whole name"],
};
