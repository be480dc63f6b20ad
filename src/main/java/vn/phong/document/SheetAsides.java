package vn.phong.document;

import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;

/** What a sheet says beside its rows, and how much of it was too far away to be read. */
final class SheetAsides {
    private SheetAsides() {}

    /**
     * @param rowCountMax rows beyond it are counted and told, not read
     * @param text what a cell prints
     */
    static void read(Sheet sheet, Gathered gathered, int rowCountMax, Function<Cell, String> text) {
        headerOrFooter("Đầu trang (header)", sheet.getHeader(), gathered);
        headerOrFooter("Chân trang (footer)", sheet.getFooter(), gathered);
        sheet.getCellComments()
                .forEach((place, comment) -> gathered.aside(
                        "Ghi chú ô " + place + " (note)", comment.getString().getString()));
        XSSFDrawing drawing = sheet instanceof XSSFSheet known ? known.getDrawingPatriarch() : null;
        if (drawing != null) {
            for (XSSFShape shape : drawing) {
                if (shape instanceof XSSFSimpleShape box) {
                    gathered.aside("Khung chữ (text box)", box.getText());
                }
            }
        }
        tellUnread(sheet, gathered, rowCountMax, text);
    }

    private static void headerOrFooter(String where, HeaderFooter part, Gathered gathered) {
        gathered.aside(
                where,
                String.join("\n", part.getLeft(), part.getCenter(), part.getRight())
                        .strip());
    }

    private static void tellUnread(Sheet sheet, Gathered gathered, int rowCountMax, Function<Cell, String> text) {
        int far = 0;
        for (Row row : sheet) {
            int first = row.getRowNum() > rowCountMax ? 0 : Gathered.CELL_COUNT_MAX;
            if (row.getLastCellNum() > first) {
                for (Cell cell : row) {
                    far += cell.getColumnIndex() >= first && !text.apply(cell).isBlank() ? 1 : 0;
                }
            }
        }
        if (far > 0) {
            gathered.remark(
                    "Trang tính " + sheet.getSheetName() + " có " + far + " ô sau cột thứ " + Gathered.CELL_COUNT_MAX
                            + " hoặc dòng thứ " + rowCountMax + ", chưa đọc; nếu cần hãy dời lên trên rồi nhập lại.",
                    "Sheet " + sheet.getSheetName() + " has " + far + " cells beyond column " + Gathered.CELL_COUNT_MAX
                            + " or row " + rowCountMax + ", which were not read; move them up if you need them.");
        }
    }
}
