package vn.phong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.phong.plan.ListImport;

/** Lists to begin with: the heads an office should use, a few rows that are plainly made up, and notes. */
public final class Samples {
    private static final int LETTER_WIDTH = 256;

    private static final Table AWARDS = new Table(
            "Khen thưởng",
            List.of(
                    List.of(
                            "STT",
                            "Họ và tên | Tập thể",
                            "Chức vụ",
                            "Đơn vị",
                            "Hình thức khen",
                            "Số quyết định",
                            "Nhóm",
                            "Ghi chú trên phông"),
                    List.of(
                            "1",
                            "Phòng Tổng hợp",
                            "",
                            "Sở X",
                            "Bằng khen của Chủ tịch UBND tỉnh",
                            "000/QĐ-UBND",
                            "Tập thể",
                            ""),
                    List.of(
                            "2",
                            "Phòng Hành chính",
                            "",
                            "Sở Y",
                            "Bằng khen của Chủ tịch UBND tỉnh",
                            "000/QĐ-UBND",
                            "Tập thể",
                            ""),
                    List.of(
                            "3",
                            "Nguyễn Văn A",
                            "Chuyên viên",
                            "Sở X",
                            "Bằng khen của Chủ tịch UBND tỉnh",
                            "000/QĐ-UBND",
                            "Cá nhân",
                            ""),
                    List.of(
                            "4",
                            "Trần Thị B",
                            "Trưởng phòng",
                            "Sở Y",
                            "Bằng khen của Chủ tịch UBND tỉnh",
                            "000/QĐ-UBND",
                            "Cá nhân",
                            "nhận thay: Lê Văn C")),
            List.of(
                    "Mỗi dòng một tập thể hoặc cá nhân, theo thứ tự đứng nhận trên sân khấu.",
                    "Các dòng cùng hình thức khen, nhóm và số quyết định lên màn thành một danh sách, tự chia đợt.",
                    "Cột Ghi chú trên phông lên màn sau tên đơn vị; Chức vụ, Ghi chú và mọi cột khác được giữ lại,"
                            + " không lên màn.",
                    "Cột nào không cần có thể xóa.",
                    "Tên cột tiếng Anh cũng đọc được: No, Name, Position, Unit, Award, Decision, Group, Note, Wall"
                            + " note."));

    private static final Table RANKING = new Table(
            "Xếp hạng",
            List.of(
                    List.of("Hạng", "Đơn vị", "Điểm", "Xếp loại", "Ghi chú"),
                    List.of("1", "Sở X", "96,50", "Xuất sắc", ""),
                    List.of("2", "Sở Y", "94,25", "Tốt", ""),
                    List.of("3", "Xã Z", "91,00", "Tốt", "")),
            List.of(
                    "Mỗi trang tính hoặc mỗi bảng là một bảng xếp hạng; dòng chữ ngay trên bảng là tên bảng.",
                    "Điểm ghi thế nào thì lên màn thế ấy.",
                    "Tên cột tiếng Anh cũng đọc được: Rank, Unit, Score, Grade, Note."));

    private static final Map<String, Table> BY_NAME = Map.of("awards", AWARDS, "ranking", RANKING);

    private record Table(String name, List<List<String>> rows, List<String> notes) {}

    private Samples() {}

    /** @throws vn.phong.message.Refusal for a name there is no sample of */
    public static byte[] made(String name) {
        Apart.refuseUnknown(name);
        Table sheet = BY_NAME.get(name.substring(0, name.indexOf('.')));
        return name.endsWith(".csv") ? csv(sheet) : book(sheet);
    }

    /**
     * With the mark by which Excel knows UTF-8, and the separator that Vietnamese Windows expects; the notes stand
     * below the rows, each in one cell after a number sign.
     */
    private static byte[] csv(Table sheet) {
        List<String> lines = new ArrayList<>();
        sheet.rows().forEach(row -> lines.add(String.join(";", row)));
        sheet.notes().forEach(note -> lines.add('"' + ListImport.NOTE + note.replace("\"", "\"\"") + '"'));
        return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(Table told) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle heads = book.createCellStyle();
            heads.setFont(bold);
            Sheet sheet = book.createSheet(told.name());
            for (List<String> cells : told.rows()) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                    if (row.getRowNum() == 0) {
                        row.getCell(column).setCellStyle(heads);
                        sheet.setColumnWidth(column, LETTER_WIDTH * Math.max(8, width(told.rows(), column) + 3));
                    }
                }
            }
            sheet.createFreezePane(0, 1);
            Sheet notes = book.createSheet("Hướng dẫn");
            notes.setColumnWidth(0, LETTER_WIDTH * 110);
            told.notes()
                    .forEach(note -> notes.createRow(notes.getPhysicalNumberOfRows())
                            .createCell(0)
                            .setCellValue(note));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory", impossible);
        }
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
