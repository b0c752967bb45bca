package no.bygdevekst.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The model files as they stand in the project; no engine is started. */
public final class ModelFiles {
    private ModelFiles() {}

    /** One process model, and its room. */
    record Model(Path file, BpmnModelInstance bpmn) {
        String room() {
            return file.getFileName().toString().replace(".bpmn", "");
        }

        String xml() {
            return read(file);
        }

        Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        /** The contract class of the room. */
        Class<?> contract() throws ClassNotFoundException {
            return Class.forName("no.bygdevekst.%s.%sProcess".formatted(room(), capitalised(room())));
        }

        Path story() {
            return Path.of("src/test/java/no/bygdevekst", room(), capitalised(room()) + "ProcessTest.java");
        }

        @Override
        public String toString() {
            return room();
        }
    }

    static List<Model> all() {
        return list("processes", ".bpmn")
                .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    static Stream<Path> list(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The class of a bean, wherever in the house it lives. */
    static Optional<Class<?>> bean(String name) {
        return Stream.of("engine", "deadline")
                .map(room -> type(room, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Class<?>> type(String room, String bean) {
        try {
            return Optional.of(Class.forName("no.bygdevekst.%s.%s".formatted(room, capitalised(bean))));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
