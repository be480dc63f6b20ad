package vn.phong.document;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.phong.legacy.FontRun;
import vn.phong.plan.PlanDocument;

/** Reads what an Excel file shows: every visible sheet, row by row, merged cells filled, dates and times as printed. */
final class SheetReader {
    private static final int ROW_COUNT_MAX = 20_000;
    /** Blank rows in a row are told as so many: they only part what stands above from what stands below. */
    private static final int BLANK_ROWS_KEPT = 3;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /** Vietnamese sheets print a decimal comma. */
    private static final Locale PRINTED = Locale.forLanguageTag("vi-VN");

    private final Gathered gathered;
    private final DataFormatter formatter = new DataFormatter(PRINTED);
    private Set<Integer> continued = Set.of();

    private SheetReader(String fileName) {
        this.gathered = new Gathered(fileName);
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** @throws IOException when the package holds no readable workbook */
    static PlanDocument read(OPCPackage opened, String fileName) throws IOException {
        SheetReader reader = new SheetReader(fileName);
        try (XSSFWorkbook book = new XSSFWorkbook(opened)) {
            int hidden = 0;
            for (int index = 0; index < book.getNumberOfSheets(); index++) {
                if (book.getSheetVisibility(index) == SheetVisibility.VISIBLE) {
                    reader.sheet(book.getSheetAt(index), book.getNumberOfSheets() > 1);
                } else {
                    hidden++;
                }
            }
            if (hidden > 0) {
                reader.gathered.remark(
                        "Tệp còn " + hidden + " trang tính bị ẩn, chưa đọc; nếu cần hãy bỏ ẩn rồi nhập lại.",
                        "The file has " + hidden
                                + " hidden sheets, which were not read; unhide them if you need them.");
            }
            return reader.gathered.document();
        }
    }

    private void sheet(Sheet sheet, boolean named) {
        if (named) {
            gathered.text("");
            gathered.text(sheet.getSheetName());
        }
        Map<Integer, List<CellRangeAddress>> merged = merged(sheet);
        int last = Math.min(sheet.getLastRowNum(), ROW_COUNT_MAX);
        int blank = 0;
        for (int at = Math.max(0, sheet.getFirstRowNum()); at <= last; at++) {
            List<List<FontRun>> told = row(sheet, at, merged.getOrDefault(at, List.of()));
            blank = told.isEmpty() ? blank + 1 : 0;
            if (blank <= BLANK_ROWS_KEPT) {
                emit(told);
            }
        }
        SheetAsides.read(sheet, gathered, ROW_COUNT_MAX, this::text);
    }

    /** By the rows they cover, so that a sheet with many is not looked through for every row. */
    private static Map<Integer, List<CellRangeAddress>> merged(Sheet sheet) {
        Map<Integer, List<CellRangeAddress>> byRow = new HashMap<>();
        int added = 0;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            int last = Math.min(region.getLastRow(), ROW_COUNT_MAX);
            for (int row = region.getFirstRow(); row <= last && added < ROW_COUNT_MAX * 10; row++) {
                byRow.computeIfAbsent(row, unused -> new ArrayList<>()).add(region);
                added++;
            }
        }
        return byRow;
    }

    /** Its cells without the blank ones at its end; those it shares with the row above are kept for {@link #emit}. */
    private List<List<FontRun>> row(Sheet sheet, int at, List<CellRangeAddress> merged) {
        Row row = sheet.getRow(at);
        int width = row == null ? 0 : Math.min(row.getLastCellNum(), Gathered.CELL_COUNT_MAX);
        for (CellRangeAddress region : merged) {
            width = Math.max(width, Math.min(region.getLastColumn() + 1, Gathered.CELL_COUNT_MAX));
        }
        List<List<FontRun>> cells = new ArrayList<>();
        continued = new HashSet<>();
        for (int column = 0; column < width; column++) {
            CellRangeAddress region = regionAt(merged, at, column);
            if (region == null) {
                cells.add(cell(row == null ? null : row.getCell(column)));
            } else if (column > region.getFirstColumn()) {
                cells.add(List.of());
            } else {
                if (at > region.getFirstRow()) {
                    continued.add(column);
                }
                Row first = sheet.getRow(region.getFirstRow());
                cells.add(cell(first == null ? null : first.getCell(column)));
            }
        }
        return withoutBlankEnd(cells);
    }

    private void emit(List<List<FontRun>> cells) {
        if (cells.size() > 1) {
            gathered.row(cells, continued);
        } else {
            gathered.paragraph(cells.isEmpty() ? List.of() : cells.get(0));
        }
    }

    private static CellRangeAddress regionAt(List<CellRangeAddress> merged, int row, int column) {
        return merged.stream()
                .filter(region -> region.isInRange(row, column))
                .findFirst()
                .orElse(null);
    }

    private static List<List<FontRun>> withoutBlankEnd(List<List<FontRun>> cells) {
        int size = cells.size();
        while (size > 0
                && cells.get(size - 1).stream().allMatch(run -> run.text().isBlank())) {
            size--;
        }
        return cells.subList(0, size);
    }

    private List<FontRun> cell(Cell cell) {
        if (cell == null) {
            return List.of();
        }
        String font = cell instanceof XSSFCell known && known.getCellStyle().getFont() != null
                ? String.valueOf(known.getCellStyle().getFont().getFontName())
                : "";
        return List.of(new FontRun(text(cell), font));
    }

    private String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return moment(cell);
        }
        if (type == CellType.ERROR) {
            return "";
        }
        return formatter.formatCellValue(cell);
    }

    /** A day fraction is a time, a whole number a day, the rest both. */
    private static String moment(Cell cell) {
        double value = cell.getNumericCellValue();
        LocalDateTime moment = DateUtil.getLocalDateTime(value, false, true);
        if (moment == null) {
            return "";
        }
        if (value < 1) {
            return TIME.format(moment);
        }
        boolean isDay = value == Math.rint(value);
        return isDay ? DATE.format(moment) : TIME.format(moment) + " ngày " + DATE.format(moment);
    }
}
