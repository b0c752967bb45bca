package no.bygdevekst.municipality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Fills the register from the files in {@code municipality/}. The newest file that knows a code gives its county and
 * inhabitants, and its name unless Trøndelag's own file knows a shorter one. Newer figures are a new migration; these files stay as they were loaded.
 */
@Component
class LoadRegister implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "load the municipality register";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException {
        var of2020 = read("municipalities-2020.csv");
        var of2024 = read("municipalities-2024.csv");
        var trondelag = read("trondelag.csv");
        var newest = new TreeMap<>(of2020);
        newest.putAll(of2024);

        var municipalities = new ArrayList<Object[]>();
        var classes = new ArrayList<Object[]>();
        var inhabitants = new ArrayList<Object[]>();
        newest.forEach((code, row) -> {
            var own = trondelag.getOrDefault(code, Map.of());
            municipalities.add(new Object[] {
                code,
                own.getOrDefault("name", row.get("name")),
                own.get("name_sami"),
                code.substring(0, 2),
                norwegian(row.get("county")),
                own.get("orgnr"),
                own.isEmpty() ? null : own.containsKey("sami_language_area")
            });
            for (int year = 2022; year <= 2024; year++) {
                var count = number(row, "population_" + year);
                if (count != null) {
                    inhabitants.add(new Object[] {code, year, count});
                }
            }
        });
        of2020.forEach((code, row) -> classes.add(
                new Object[] {code, 2020, number(row, "centrality_index"), number(row, "centrality_class")}));
        of2024.forEach((code, row) -> classes.add(new Object[] {
            code,
            2024,
            number(trondelag.getOrDefault(code, Map.of()), "centrality_index_2024"),
            number(row, "centrality_class")
        }));

        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.batchUpdate("insert into municipality values (?, ?, ?, ?, ?, ?, ?)", municipalities);
        jdbc.batchUpdate("insert into centrality values (?, ?, ?, ?)", classes);
        jdbc.batchUpdate("insert into population values (?, ?, ?)", inhabitants);
    }

    /** The rows by code, each as its cells by column; an empty cell is left out. No cell holds a comma or a quote. */
    private static SortedMap<String, Map<String, String>> read(String file) throws IOException {
        var lines = new ClassPathResource("municipality/" + file)
                .getContentAsString(UTF_8)
                .lines()
                .toList();
        var columns = lines.get(0).split(",", -1);
        var rows = new TreeMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", columns.length);
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.length; i++) {
                if (!cells[i].isEmpty()) {
                    row.put(columns[i], cells[i]);
                }
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    /** The first of a county's official names: {@code Troms} of «Troms - Romsa - Tromssa». */
    private static @Nullable String norwegian(@Nullable String county) {
        return county == null ? null : county.replaceFirst(" - .*", "");
    }

    private static @Nullable Integer number(Map<String, String> row, String column) {
        var cell = row.get(column);
        return cell == null ? null : Integer.valueOf(cell);
    }
}
