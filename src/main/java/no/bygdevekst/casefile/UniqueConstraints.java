package no.bygdevekst.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/** Constraints that were made without a name, which H2 and PostgreSQL named differently: found by their column. */
final class UniqueConstraints {
    private UniqueConstraints() {}

    static void drop(Context context, String table, String column) throws SQLException {
        List<String> constraints = new ArrayList<>();
        try (var find = context.getConnection()
                .prepareStatement("select tc.constraint_name from information_schema.table_constraints tc"
                        + " join information_schema.key_column_usage kcu on kcu.constraint_name = tc.constraint_name"
                        + " and kcu.constraint_schema = tc.constraint_schema and kcu.table_name = tc.table_name"
                        + " where lower(tc.table_name) = ? and tc.constraint_type = 'UNIQUE'"
                        + " and lower(kcu.column_name) = ?")) {
            find.setString(1, table);
            find.setString(2, column);
            try (var found = find.executeQuery()) {
                while (found.next()) {
                    constraints.add(found.getString(1));
                }
            }
        }
        try (var statement = context.getConnection().createStatement()) {
            for (String constraint : constraints) {
                statement.execute("alter table %s drop constraint \"%s\"".formatted(table, constraint));
            }
        }
    }
}
