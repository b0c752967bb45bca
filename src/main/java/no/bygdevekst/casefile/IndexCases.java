package no.bygdevekst.casefile;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Cases from before there was an index of them are found by it too. */
@Component
class IndexCases implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("24.2");
    }

    @Override
    public String getDescription() {
        return "index cases";
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
    public void migrate(Context context) {
        var db = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        new CaseIndex(db)
                .rebuild(db.getJdbcOperations().queryForList("select case_number from case_file", String.class).stream()
                        .map(CaseId::new)
                        .toList());
    }
}
