// @ts-check
/** What the editor says of the fonts there are: Vietnamese, then English. */
/** @satisfies {Record<string, [string, string]>} */
export const FONT_WORDS = {
  fontShelf: ["Các phông chữ và giấy phép", "The fonts and their licences"],
  addFont: ["Thêm phông chữ của cơ quan", "Add a font of the office"],
  addFontHelp: [
    "Tệp TTF hoặc OTF, đủ chữ Việt, không quá 20 MB; mỗi kiểu đậm, nghiêng là một tệp.",
    "A TTF or OTF file with all Vietnamese letters, 20 MB at most; bold and italic are files of their own.",
  ],
  sendingFont: ["Đang xem phông chữ…", "Looking at the font…"],
  fontAdded: ["Đã thêm {name}; hãy chọn ở ô Phông chữ.", "{name} was added; choose it under Font."],
  noLicence: ["Tệp phông không ghi giấy phép", "The file states no licence"],
};
