package no.bygdevekst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseLog;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has stopped in the processes until somebody looks and lets it be tried again, for those who may see every case. */
@Component
public class Incidents {
    private final JdbcClient db;
    private final ProcessEngineConfigurationImpl engine;
    private final CommandExecutor commands;
    private final ManagementService management;
    private final CaseLog log;
    private final Clock clock;

    Incidents(
            JdbcClient db,
            ProcessEngineConfigurationImpl engine,
            ManagementService management,
            CaseLog log,
            Clock clock) {
        this.db = db;
        this.engine = engine;
        this.management = management;
        this.log = log;
        this.clock = clock;
        this.commands = engine.getCommandExecutorTxRequired();
    }

    /** How often a job is tried before somebody must look at it. */
    private static final int TRIES = 3;

    private static final String NOT_ALLOWED =
            "Bare en leder eller en administrator kan prøve igjen det som har stoppet.";

    private static final String SELECT = "select i.*, p.business_key_, count(*) over () as total from act_ru_incident i"
            + " join act_ru_execution p on p.id_ = i.proc_inst_id_ where i.id_ = i.root_cause_incident_id_";
    private static final String NEWEST_FIRST = " order by i.incident_timestamp_ desc, i.id_ limit ?";

    /**
     * @param id the incident's id in the engine
     * @param instance the process instance's id in the engine
     * @param process what its model is called
     * @param node where in the model it has stopped
     * @param step what that is called
     * @param what what went wrong
     * @param cases none when it belongs to no case, several when it writes to somebody about several
     */
    public record Incident(
            String id,
            String instance,
            String process,
            String node,
            String step,
            String what,
            Instant since,
            List<CaseId> cases) {}

    /** The newest incidents, and how many there are. */
    public record Page(List<Incident> incidents, long total) {}

    private record Row(
            String id,
            String instance,
            String model,
            String activity,
            String job,
            @Nullable String what,
            Instant since,
            @Nullable String key,
            long total) {}

    /**
     * Asked of the engine's tables, since its own query has no limit that leaves out what an incident repeats in the
     * processes that call the one it happened in.
     */
    public Page newest(int limit) {
        List<Row> rows =
                db.sql(SELECT + NEWEST_FIRST).param(limit).query(Incidents::row).list();
        return new Page(
                rows.stream().map(this::incident).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    /** The newest of a case. */
    public List<Incident> of(CaseId caseId, int limit) {
        return db
                .sql(SELECT + " and p.business_key_ = ?" + NEWEST_FIRST)
                .params(caseId.value(), limit)
                .query(Incidents::row)
                .list()
                .stream()
                .map(this::incident)
                .toList();
    }

    /** The newest of one process. */
    public List<Incident> of(String instance, int limit) {
        return db
                .sql(SELECT + " and i.proc_inst_id_ = ?" + NEWEST_FIRST)
                .params(instance, limit)
                .query(Incidents::row)
                .list()
                .stream()
                .map(this::incident)
                .toList();
    }

    /**
     * Lets what has stopped in a process be tried again at once, and logs in its cases who wanted it.
     *
     * @param caseId whose it must be; none: whoever's
     * @return what is tried; empty when it has not stopped any more
     * @throws Refusal when the signed-in person may not do that
     */
    @Transactional
    public Optional<Incident> retry(String instance, String id, @Nullable CaseId caseId) {
        String person = SignedIn.now().map(SignedIn::user).orElseThrow(() -> new Refusal(NOT_ALLOWED));
        return db.sql(SELECT + " and i.proc_inst_id_ = ? and i.id_ = ?")
                .params(instance, id)
                .query(Incidents::row)
                .optional()
                .filter(row -> caseId == null || Instances.cases(row.key()).contains(caseId))
                .map(row -> {
                    retry(row);
                    Incident incident = incident(row);
                    for (CaseId about : incident.cases()) {
                        log.add(
                                about,
                                person,
                                "Forsøkt igjen: %s, %s".formatted(incident.process(), incident.step()),
                                incident.what(),
                                "prøves igjen");
                    }
                    return incident;
                });
    }

    private void retry(Row row) {
        try {
            management
                    .setJobRetries(TRIES)
                    .jobIds(List.of(row.job()))
                    .dueDate(Date.from(clock.instant()))
                    .execute();
        } catch (AuthorizationException e) {
            throw new Refusal(NOT_ALLOWED);
        }
    }

    private Incident incident(Row row) {
        ProcessDefinitionEntity model = model(row.model());
        ActivityImpl activity = model.findActivity(row.activity());
        return new Incident(
                row.id(),
                row.instance(),
                Objects.requireNonNullElse(model.getName(), model.getKey()),
                row.activity(),
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
                row.getString("id_"),
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("activity_id_"),
                row.getString("configuration_"),
                row.getString("incident_msg_"),
                row.getTimestamp("incident_timestamp_").toInstant(),
                row.getString("business_key_"),
                row.getLong("total"));
    }
}
