package no.bygdevekst.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import no.bygdevekst.overview.YearTable.Group;
import no.bygdevekst.overview.YearTable.Row;
import no.bygdevekst.overview.YearTable.Unit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFilesTest {
    private final YearTable table = new YearTable(
            "tid",
            "Tid per steg, I lag",
            List.of(2022, 2023),
            List.of(new Group(
                    "=HYPERLINK(\"http://example.org\"); Snåase – Snåsa",
                    List.of(
                            new Row("Halvparten innen", Unit.DAYS, Arrays.asList(null, 14.5)),
                            new Row("Antall", Unit.COUNT, List.of(0.0, 1_234_567.0))))));

    @Test
    void the_list_opens_in_a_norwegian_spreadsheet_and_no_text_is_a_formula() {
        String csv = new String(TableFiles.csv(List.of(table)), StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "\ufeffTabell;Gruppe;Hva;Enhet;2022;2023",
                        "Tid per steg, I lag;\"'=HYPERLINK(\"\"http://example.org\"\"); Snåase – Snåsa\";Halvparten innen;dager;;14,50",
                        "Tid per steg, I lag;\"'=HYPERLINK(\"\"http://example.org\"\"); Snåase – Snåsa\";Antall;antall;0;1234567");
    }

    @Test
    void the_workbook_has_a_sheet_for_each_table_and_its_numbers_are_numbers() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(TableFiles.xlsx(List.of(table))))) {
            var sheet = book.getSheet("Tid per steg, I lag");
            assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("2023");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEmpty();
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(14.5);
            assertThat(sheet.getRow(2).getCell(4).getNumericCellValue()).isEqualTo(1_234_567);
        }
    }

    @Test
    void nothing_is_a_file_too() throws Exception {
        assertThat(TableFiles.csv(List.of())).isNotEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(TableFiles.xlsx(List.of())))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_a_text() {
        for (String begun : List.of("=1", "+1", "-1", "@A1", "\t=1", "\r=1")) {
            assertThat(TableFiles.text(begun)).isEqualTo("'" + begun);
        }
        assertThat(TableFiles.text("Snåsa")).isEqualTo("Snåsa");
    }
}
