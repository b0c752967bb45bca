package no.bygdevekst.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.bygdevekst.architecture.ModelFiles.Model;
import no.bygdevekst.engine.Field;
import org.junit.jupiter.api.Test;

/** {@code docs/forms.md} lists every form's contract, as the rooms declare it. */
class FormsDocTest {
    @Test
    void the_list_of_forms_is_the_forms_there_are() throws Exception {
        assertThat(ModelFiles.read(Path.of("docs/forms.md")))
                .as("docs/forms.md; copy what is expected")
                .isEqualTo(list());
    }

    private static String list() throws Exception {
        var text = new StringBuilder(
                """
                # Forms

                The fields of each form are the public contract of its task or start, in Tasklist and over `/engine-rest`
                (`POST /engine-rest/task/{id}/complete`, `POST /engine-rest/process-definition/key/{id}/start`). A completion
                with any other variable is refused. Dates are `2023-06-30`, money is whole kroner, lists are JSON or
                comma-separated as the form sends them. A field that the form begins with, such as the terms of a call, keeps
                what was proposed when it is left out; sent empty, it is empty. The step after the task checks everything and
                answers with all faults at once. This page is held against the code by `FormsDocTest`.
                """);
        for (Model model : ModelFiles.all()) {
            for (String form : ContractsTest.forms(model)) {
                text.append("\n## `%s` in `%s`\n\n| field | type | label | must be filled in |\n|---|---|---|---|\n"
                        .formatted(form, model.room()));
                Map<String, Field<?>> fields = ContractsTest.fields(model).get(ContractsTest.constant(form));
                assertThat(fields).as("the contract of %s", form).isNotNull();
                fields.forEach((name, field) -> text.append("| `%s` | %s | %s | %s |\n"
                        .formatted(name, field.type(), field.label(), field.required() ? "yes" : "no")));
            }
        }
        return text.toString();
    }
}
