package no.bygdevekst.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Tables with the years side by side as files for spreadsheets: bare numbers, with their unit beside them. */
final class TableFiles {
    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What a file begins with, so that a spreadsheet reads it as UTF-8. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    /** A spreadsheet would take what begins like this for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private TableFiles() {}

    /** One list with semicolons and decimal commas, as a Norwegian spreadsheet opens it. */
    static byte[] csv(List<YearTable> tables) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("Tabell", "Gruppe", "Hva", "Enhet"));
        tables.stream().findFirst().ifPresent(table -> head.addAll(table.years()));
        lines.add(head);
        for (YearTable table : tables) {
            for (YearTable.Group group : table.groups()) {
                for (YearTable.Row row : group.rows()) {
                    List<Object> cells = new ArrayList<>(List.of(
                            text(table.caption()),
                            text(group.title()),
                            text(row.label()),
                            row.unit().label()));
                    row.values().forEach(value -> cells.add(number(value)));
                    lines.add(cells);
                }
            }
        }
        return lines.stream()
                .map(TableFiles::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One line of a list; what is text in it has gone through {@link #text}. */
    static String line(List<?> cells) {
        return FORMAT.format(cells.toArray()) + "\r\n";
    }

    /** A sheet for each table. */
    static byte[] xlsx(List<YearTable> tables) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            for (YearTable table : tables) {
                var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.caption()));
                List<List<Object>> rows = new ArrayList<>();
                List<Object> head = new ArrayList<>(List.of("Gruppe", "Hva", "Enhet"));
                table.years().forEach(year -> head.add(String.valueOf(year)));
                rows.add(head);
                table.groups().forEach(group -> group.rows().forEach(row -> {
                    List<Object> cells = new ArrayList<>(
                            List.of(group.title(), row.label(), row.unit().label()));
                    row.values().forEach(value -> cells.add(value == null ? "" : value));
                    rows.add(cells);
                }));
                for (int r = 0; r < rows.size(); r++) {
                    var line = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        Object cell = rows.get(r).get(c);
                        if (cell instanceof Double number) {
                            line.createCell(c).setCellValue(number);
                        } else {
                            line.createCell(c).setCellValue(cell.toString());
                        }
                    }
                }
                sheet.createFreezePane(0, 1);
                sheet.setColumnWidth(0, 36 * 256);
                sheet.setColumnWidth(1, 40 * 256);
            }
            if (tables.isEmpty()) {
                book.createSheet("Statistikk");
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet takes for a text when it opens a list; a cell of a workbook is text already. */
    static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value).replace('.', ',');
    }
}
