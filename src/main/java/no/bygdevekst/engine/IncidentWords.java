package no.bygdevekst.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an incident says, in Cockpit and wherever else: what this program says itself is Norwegian and meant for an
 * official; of anything else it is said that the program has failed; the stack trace tells a programmer why.
 */
@Component
class IncidentWords extends AbstractCamundaConfiguration {
    private static final String OURS = "no.bygdevekst.";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var handlers =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomIncidentHandlers(), List.of()));
        handlers.add(new DefaultIncidentHandler(Incident.FAILED_JOB_HANDLER_TYPE) {
            @Override
            public Incident handleIncident(IncidentContext context, @Nullable String message) {
                return super.handleIncident(context, words(context, message));
            }
        });
        configuration.setCustomIncidentHandlers(handlers);
    }

    private static String words(IncidentContext context, @Nullable String message) {
        JobEntity job = Context.getCommandContext().getJobManager().findJobById(context.getConfiguration());
        String trace = job == null ? null : job.getExceptionStacktrace();
        if (message != null && trace != null && trace.startsWith(OURS)) {
            return message;
        }
        return "Programmet gjorde en feil som det ikke kom forbi. Den som drifter programmet, finner årsaken i prosessen.";
    }
}
