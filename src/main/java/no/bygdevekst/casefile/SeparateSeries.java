package no.bygdevekst.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calls have a number series of their own, so year and place no longer tell cases apart; the number does. H2 and
 * PostgreSQL gave the constraint different names; it is found by its column.
 */
@Component
class SeparateSeries implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "separate number series";
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
    public void migrate(Context context) throws SQLException {
        List<String> constraints = new ArrayList<>();
        try (var statement = context.getConnection().createStatement()) {
            try (var found =
                    statement.executeQuery("select tc.constraint_name from information_schema.table_constraints tc"
                            + " join information_schema.key_column_usage kcu on kcu.constraint_name = tc.constraint_name"
                            + " and kcu.constraint_schema = tc.constraint_schema and kcu.table_name = tc.table_name"
                            + " where lower(tc.table_name) = 'case_file' and tc.constraint_type = 'UNIQUE'"
                            + " and lower(kcu.column_name) = 'place'")) {
                while (found.next()) {
                    constraints.add(found.getString(1));
                }
            }
            for (String constraint : constraints) {
                statement.execute("alter table case_file drop constraint \"" + constraint + '"');
            }
        }
    }
}
