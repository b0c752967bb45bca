package no.bygdevekst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.bygdevekst.casefile.CaseId;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has stopped in the processes until somebody looks, for those who may see every case. */
@Component
public class Incidents {
    private final JdbcClient db;
    private final ProcessEngineConfigurationImpl engine;
    private final CommandExecutor commands;

    Incidents(JdbcClient db, ProcessEngineConfigurationImpl engine) {
        this.db = db;
        this.engine = engine;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /**
     * @param instance the process instance's id in the engine
     * @param process what its model is called
     * @param step where in the model it has stopped, as that is called
     * @param what what went wrong
     * @param cases none when it belongs to no case, several when it writes to somebody about several
     */
    public record Incident(
            String instance, String process, String step, String what, Instant since, List<CaseId> cases) {}

    /** The newest incidents, and how many there are. */
    public record Page(List<Incident> incidents, long total) {}

    private record Row(
            String instance,
            String model,
            String activity,
            @Nullable String what,
            Instant since,
            @Nullable String key,
            long total) {}

    /**
     * Asked of the engine's tables, since its own query has no limit that leaves out what an incident repeats in the
     * processes that call the one it happened in.
     */
    public Page newest(int limit) {
        List<Row> rows = db.sql("select i.proc_inst_id_, i.proc_def_id_, i.activity_id_, i.incident_msg_,"
                        + " i.incident_timestamp_, p.business_key_, count(*) over () as total from act_ru_incident i"
                        + " join act_ru_execution p on p.id_ = i.proc_inst_id_ where i.id_ = i.root_cause_incident_id_"
                        + " order by i.incident_timestamp_ desc, i.id_ limit ?")
                .param(limit)
                .query(Incidents::row)
                .list();
        return new Page(
                rows.stream().map(this::incident).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private Incident incident(Row row) {
        ProcessDefinitionEntity model = model(row.model());
        ActivityImpl activity = model.findActivity(row.activity());
        return new Incident(
                row.instance(),
                Objects.requireNonNullElse(model.getName(), model.getKey()),
                activity == null || activity.getName() == null ? row.activity() : activity.getName(),
                row.what() == null ? "" : row.what(),
                row.since(),
                Instances.cases(row.key()));
    }

    /** The engine keeps the models that run; only one that it has put away is read anew. */
    private ProcessDefinitionEntity model(String id) {
        DeploymentCache models = engine.getDeploymentCache();
        ProcessDefinitionEntity kept = models.findProcessDefinitionFromCache(id);
        return kept != null
                ? kept
                : commands.execute(
                        context -> context.runWithoutAuthorization(() -> models.findDeployedProcessDefinitionById(id)));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("activity_id_"),
                row.getString("incident_msg_"),
                row.getTimestamp("incident_timestamp_").toInstant(),
                row.getString("business_key_"),
                row.getLong("total"));
    }
}
