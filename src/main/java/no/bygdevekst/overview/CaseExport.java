package no.bygdevekst.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseList.Column;
import no.bygdevekst.casefile.CaseList.Row;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.EngineClock;
import no.bygdevekst.municipality.Municipality;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list of cases as a file: the columns that are shown, one line for each case. */
@Component
class CaseExport {
    private final Norwegian norwegian;
    private final Staff staff;

    CaseExport(Norwegian norwegian, Staff staff) {
        this.norwegian = norwegian;
        this.staff = staff;
    }

    /** The rows, some at a time. */
    @FunctionalInterface
    interface Rows {
        /** @return none after the last */
        List<Row> next();
    }

    /** UTF-8 with a byte order mark and semicolons, as Norwegian spreadsheets read it. */
    byte[] csv(Collection<Column> columns, Rows rows) throws IOException {
        var file = new ByteArrayOutputStream();
        Map<String, String> names = names();
        try (var writer = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            writer.append(TableFiles.BYTE_ORDER_MARK).append(TableFiles.line(headers(columns)));
            for (List<Row> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (Row row : some) {
                    writer.append(TableFiles.line(values(columns, row, names).stream()
                            .map(value -> value instanceof String text ? TableFiles.text(text) : value)
                            .toList()));
                }
            }
        }
        return file.toByteArray();
    }

    /** Days are days and sums are numbers; the line of names stays when one scrolls. */
    byte[] xlsx(Collection<Column> columns, Rows rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new SXSSFWorkbook(200)) {
            SXSSFSheet sheet = workbook.createSheet("Saker");
            sheet.createFreezePane(0, 1);
            CellStyle bold = workbook.createCellStyle();
            var font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle day = style(workbook, "d.m.yyyy");
            CellStyle sum = style(workbook, "#,##0");
            SXSSFRow header = sheet.createRow(0);
            List<String> names = headers(columns);
            for (int i = 0; i < names.size(); i++) {
                Cell cell = header.createCell(i);
                cell.setCellValue(names.get(i));
                cell.setCellStyle(bold);
                sheet.setColumnWidth(i, 256 * 22);
            }
            Map<String, String> people = names();
            int at = 1;
            for (List<Row> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (Row row : some) {
                    SXSSFRow line = sheet.createRow(at++);
                    List<@Nullable Object> values = values(columns, row, people);
                    for (int i = 0; i < values.size(); i++) {
                        write(line, i, values.get(i), day, sum);
                    }
                }
            }
            workbook.write(file);
        }
        return file.toByteArray();
    }

    private static CellStyle style(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void write(SXSSFRow line, int i, @Nullable Object value, CellStyle day, CellStyle sum) {
        if (value instanceof LocalDate date) {
            Cell cell = line.createCell(i);
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Long number) {
            Cell cell = line.createCell(i);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(sum);
        } else if (value != null) {
            line.createCell(i).setCellValue(value.toString());
        }
    }

    private static List<String> headers(Collection<Column> columns) {
        List<String> headers = new ArrayList<>();
        for (Column column : columns) {
            headers.add(column.label());
            if (column == Column.DUE) {
                headers.add("Hva fristen gjelder");
            }
        }
        return headers;
    }

    private List<@Nullable Object> values(Collection<Column> columns, Row row, Map<String, String> names) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(value(column, row, names));
            if (column == Column.DUE) {
                values.add(row.next() == null ? null : row.next().label());
            }
        }
        return values;
    }

    private @Nullable Object value(Column column, Row row, Map<String, String> names) {
        CaseFile file = row.file();
        return switch (column) {
            case NUMBER -> file.id().value();
            case TITLE -> file.title();
            case KIND -> norwegian.word(file.kind());
            case SCHEME -> file.scheme() == null ? null : file.scheme().label();
            case MUNICIPALITIES ->
                file.municipalities().stream().map(Municipality::name).collect(Collectors.joining(", "));
            case STATE -> file.state().label();
            case STEP -> file.step();
            case CASEWORKER ->
                file.caseworker() == null
                        ? file.closedAt() == null ? "hele gruppa" : null
                        : names.getOrDefault(file.caseworker(), file.caseworker());
            case DUE -> row.next() == null ? null : row.next().due();
            case OPENED -> day(file.openedAt());
            case CLOSED -> day(file.closedAt());
            case ARCHIVE -> file.archiveNumber();
            case PROMISED -> row.promised();
        };
    }

    private Map<String, String> names() {
        return staff.caseHandlers().stream().collect(Collectors.toMap(Staff.Person::id, Staff.Person::name));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, EngineClock.NORWAY);
    }

    /** {@code saker-2023-05-09.csv} */
    static String fileName(LocalDate day, String format) {
        return "saker-%s.%s".formatted(day, format.toLowerCase(Locale.ROOT));
    }
}
