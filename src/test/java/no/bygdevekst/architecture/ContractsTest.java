package no.bygdevekst.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bygdevekst.architecture.ModelFiles.Model;
import no.bygdevekst.engine.Variable;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model reads, its room declares; what a form sends, its room declares, with the same label. */
class ContractsTest {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?![\\w(])");
    private static final Pattern INPUT =
            Pattern.compile("<(?:input|select|textarea)[^>]*?cam-variable-name=\"(\\w+)\"[^>]*>");
    private static final Pattern TYPE = Pattern.compile("cam-variable-type=\"(\\w+)\"");
    private static final Path IMPARTIALITY = Path.of(
            "src/main/resources/META-INF/resources/webjars/camunda/app", "tasklist/scripts/forms/impartiality.js");
    private static final Set<String> WORDS = Set.of(
            "execution",
            "empty",
            "not",
            "and",
            "or",
            "true",
            "false",
            "null",
            "dueDates",
            "each",
            "parties",
            "cases",
            "meetings",
            "payouts",
            "eq",
            "ne");

    static Stream<Model> models() {
        return ModelFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_name_in_an_expression_is_declared(Model model) throws Exception {
        Set<String> known = new TreeSet<>(variables(model));
        fields(model).values().forEach(form -> known.addAll(form.keySet()));
        model.all(org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics.class)
                .forEach(each -> known.add(each.getCamundaElementVariable()));
        String contract = model.contract().getSimpleName();
        assertThat(known).as("%s declares what its model reads", contract).containsAll(expressions(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_declared_variable_is_used(Model model) throws Exception {
        String room = ModelFiles.list("src/main/java/no/bygdevekst/" + model.room(), ".java")
                .map(ModelFiles::read)
                .collect(Collectors.joining());
        for (Field field : constants(model, Variable.class)) {
            if (expressions(model).contains(((Variable<?>) field.get(null)).name())) {
                continue;
            }
            assertThat(room.split("\\b" + field.getName() + "\\b", -1).length - 1)
                    .as("%s is used beside its declaration", field.getName())
                    .isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_form_sends_exactly_the_fields_its_room_declares_with_the_same_types_and_labels(Model model)
            throws Exception {
        var declared = fields(model);
        for (String form : forms(model)) {
            String html = ModelFiles.read(Path.of("forms", form + ".html"));
            Map<String, String> sent = new TreeMap<>();
            INPUT.matcher(html).results().forEach(input -> {
                var type = TYPE.matcher(input.group());
                assertThat(type.find())
                        .as("%s in %s has a type", input.group(1), form)
                        .isTrue();
                sent.put(input.group(1), type.group(1));
            });
            String constant = constant(form);
            assertThat(declared).as("the contract of form %s", form).containsKey(constant);
            Map<String, String> promised = new TreeMap<>();
            declared.get(constant).forEach((name, field) -> promised.put(name, field.type()));
            assertThat(sent).as("form %s", form).isEqualTo(promised);
            declared.get(constant)
                    .forEach((name, field) ->
                            assertThat(shown(html)).as("%s in %s", name, form).contains(field.label()));
        }
    }

    @Test
    void no_form_is_left_without_a_task() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Model model : ModelFiles.all()) {
            named.addAll(forms(model));
        }
        Set<String> files = new TreeSet<>();
        ModelFiles.list("forms", ".html")
                .forEach(file -> files.add(file.getFileName().toString().replace(".html", "")));
        assertThat(files).isEqualTo(named);
    }

    /** {@code REGISTER_SUPPORT} of {@code registerSupport}. */
    static String constant(String form) {
        return form.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    }

    static List<String> forms(Model model) {
        List<String> forms = new ArrayList<>();
        model.all(UserTask.class).forEach(task -> forms.add(task.getId()));
        model.all(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormKey)
                .filter(key -> key != null)
                .forEach(key -> forms.add(key.replaceAll(".*/|\\.html", "")));
        return forms;
    }

    /** A form's own words, and those of the element that asks before it. */
    private static String shown(String html) {
        String text = html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        return html.contains("<bv-impartiality>") ? text + ModelFiles.read(IMPARTIALITY) : text;
    }

    /** The names that the expressions of a model read. */
    private static Set<String> expressions(Model model) {
        return EXPRESSION
                .matcher(model.xml().replaceAll("camunda:delegateExpression=\"[^\"]*\"", ""))
                .results()
                .flatMap(found ->
                        NAME.matcher(found.group(1).replaceAll("'[^']*'", "")).results())
                .map(found -> found.group(1))
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> variables(Model model) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Field field : constants(model, Variable.class)) {
            names.add(((Variable<?>) field.get(null)).name());
        }
        return names;
    }

    /** The field lists of a contract: constant → field name → field. */
    static Map<String, Map<String, no.bygdevekst.engine.Field<?>>> fields(Model model) throws Exception {
        Map<String, Map<String, no.bygdevekst.engine.Field<?>>> lists = new LinkedHashMap<>();
        for (Field constant : constants(model, List.class)) {
            if (constant.getGenericType() instanceof ParameterizedType type
                    && type.getActualTypeArguments()[0].getTypeName().contains("engine.Field")) {
                Map<String, no.bygdevekst.engine.Field<?>> list = new LinkedHashMap<>();
                for (Object field : (List<?>) constant.get(null)) {
                    var declared = (no.bygdevekst.engine.Field<?>) field;
                    list.put(declared.name(), declared);
                }
                lists.put(constant.getName(), list);
            }
        }
        return lists;
    }

    private static List<Field> constants(Model model, Class<?> type) throws ClassNotFoundException {
        List<Field> found = new ArrayList<>();
        for (Field field : model.contract().getDeclaredFields()) {
            if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                found.add(field);
            }
        }
        return found;
    }
}
