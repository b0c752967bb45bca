package no.bygdevekst.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms under names that do not depend on how the program was started: the engine knows an
 * unchanged set by its names, and a model finds its form by one.
 */
@Component("camundaDeploymentConfiguration")
class Models extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        var files = new PathMatchingResourcePatternResolver();
        Set<Resource> named = new LinkedHashSet<>();
        for (String pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.html"}) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            try {
                Stream<Resource> found = Arrays.stream(files.getResources("classpath*:" + pattern));
                found.map(file -> named(folder, file)).forEach(named::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return named;
    }

    private static Resource named(String folder, Resource file) {
        try {
            return new Named(file.getContentAsByteArray(), folder + file.getFilename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Named extends ByteArrayResource implements ContextResource {
        private final String path;

        Named(byte[] content, String path) {
            super(content, path);
            this.path = path;
        }

        @Override
        public String getPathWithinContext() {
            return path;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.path.equals(path) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }
}
