package no.bygdevekst.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * Who gets a task may read and work on it, and not read all that its process carries, which the engine would give them
 * besides; what its form asks for, {@link Guard} shows.
 */
@Component
class TaskRights extends AbstractCamundaConfiguration {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setResourceAuthorizationProvider(new DefaultAuthorizationProvider() {
            @Override
            protected Permission[] getRuntimePermissions(boolean withVariables) {
                return super.getRuntimePermissions(false);
            }
        });
    }
}
