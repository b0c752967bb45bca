package no.bygdevekst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionGuardTest {
    private static final List<String> ALL = List.of(
            "--spring.datasource.url=jdbc:h2:mem:guard",
            "--spring.mail.host=smtp.fylket.example",
            "--bygdevekst.mail.from=bygdevekst@fylket.example",
            "--bygdevekst.base-url=https://bygdevekst.fylket.example",
            "--bygdevekst.admin.user=administrator",
            "--bygdevekst.admin.password=hemmelig");

    @Test
    void production_names_in_one_sentence_all_that_is_missing(CapturedOutput output) {
        assertThat(start("prod", List.of()))
                .hasMessage("Bygdevekst kan ikke starte i produksjon: mangler database (spring.datasource.url),"
                        + " e-posttjener (spring.mail.host), avsenderadresse (bygdevekst.mail.from), programmets"
                        + " adresse (bygdevekst.base-url), administrator (bygdevekst.admin.user), administratorens"
                        + " passord (bygdevekst.admin.password).");
        assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    }

    @Test
    void each_setting_is_missed_alone_and_empty_is_missing() {
        for (String setting : ALL) {
            List<String> others = new ArrayList<>(ALL);
            others.remove(setting);
            String name = setting.substring(2, setting.indexOf('='));
            others.add("--" + name + "=");
            assertThat(start("prod", others))
                    .hasMessageMatching(".*mangler [^,]+ \\(" + name.replace(".", "\\.") + "\\)\\.");
        }
    }

    @Test
    void the_demonstration_is_not_mixed_into_production() {
        assertThat(start("prod,demo", ALL)).hasMessageContaining("«prod» og «demo» kan ikke brukes sammen");
    }

    private static Throwable start(String profiles, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.profiles.active=" + profiles);
        return catchThrowable(() -> SpringApplication.run(BygdevekstApplication.class, all.toArray(String[]::new)));
    }
}
