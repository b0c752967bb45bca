package no.bygdevekst.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.junit.jupiter.api.Test;

/** What Tasklist sends for a field that somebody has left alone. */
class FieldTest {
    private static final FileValue NONE =
            Variables.fileValue("").file(new byte[0]).create();

    @Test
    void a_file_that_nobody_chose_is_no_file() {
        assertThat(Field.file("document", "Dokument").optional().parse(NONE)).isNull();
        assertThatThrownBy(() -> Field.file("document", "Dokument").parse(NONE)).hasMessage("må fylles ut");
    }

    @Test
    void a_chosen_file_of_no_content_is_refused() {
        var empty = Variables.fileValue("brev.pdf").file(new byte[0]).create();
        assertThatThrownBy(() -> Field.file("document", "Dokument").optional().parse(empty))
                .hasMessage("må være en fil med innhold");
    }

    @Test
    void an_emptied_date_is_no_date() {
        assertThat(Field.date("letterDate", "Brevets dato").optional().parse(""))
                .isNull();
    }
}
