package no.bygdevekst.casefile;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One version of a document may be kept in several formats. */
@Component
class SeveralFormats implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("15");
    }

    @Override
    public String getDescription() {
        return "several formats of a document";
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
        UniqueConstraints.drop(context, "document", "version");
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("alter table document add constraint document_format"
                    + " unique (case_number, kind, version, media_type)");
        }
    }
}
