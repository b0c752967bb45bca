package no.bygdevekst.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.bygdevekst");

    @Test
    void only_the_engine_room_knows_camunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("no.bygdevekst.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("7.24 is the last free Camunda 7 release: the one door in is also the way out")
                .check(house);
    }

    @Test
    void story_rooms_stay_apart() throws Exception {
        for (String room : storyRooms()) {
            String[] others = storyRooms().stream()
                    .filter(other -> !other.equals(room))
                    .map(other -> "no.bygdevekst." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("no.bygdevekst." + room + ".."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("stories are joined by their models, not by imports")
                    .check(house);
        }
    }

    @Test
    void nobody_reads_the_time_without_the_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("demonstrations and tests move the one clock, and everything must move with it")
                .check(house);
    }

    @Test
    void dates_are_java_time_outside_the_engine_room() {
        noClasses()
                .that()
                .resideOutsideOfPackages("no.bygdevekst.engine..", "no.bygdevekst.notification..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .because("a deadline is a local date; only the engine and the mail format want instants as Date")
                .check(house);
    }

    @Test
    void there_are_no_circles() {
        slices().matching("no.bygdevekst.(*)..").should().beFreeOfCycles().check(house);
    }

    /** A room with a model of its own, except the services' {@code deadline}. */
    static List<String> storyRooms() throws Exception {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .filter(name -> !name.equals("deadline"))
                    .toList();
        }
    }
}
