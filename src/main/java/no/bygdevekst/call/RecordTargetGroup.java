package no.bygdevekst.call;

import static no.bygdevekst.call.CallProcess.REVIEW;
import static no.bygdevekst.call.CallProcess.REVIEW_TARGET_GROUP;
import static no.bygdevekst.call.CallProcess.TARGET_GROUP;
import static no.bygdevekst.call.CallProcess.TERMS_RIGHT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bygdevekst.call.CallProcess.Review;
import no.bygdevekst.casefile.Bokmaal;
import no.bygdevekst.eligibility.Answer;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.municipality.Municipalities;
import no.bygdevekst.municipality.Municipality;
import no.bygdevekst.scheme.Calls;
import no.bygdevekst.scheme.Calls.Place;
import org.springframework.stereotype.Component;

/** Før målgruppa i saken. */
@Component
class RecordTargetGroup implements Step {
    private final Calls calls;
    private final Municipalities municipalities;
    private final Clock clock;

    RecordTargetGroup(Calls calls, Municipalities municipalities, Clock clock) {
        this.clock = clock;
        this.calls = calls;
        this.municipalities = municipalities;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(REVIEW_TARGET_GROUP);
        boolean right =
                form.value(REVIEW).filter(review -> review == Review.CORRECT).isEmpty();
        step.set(TERMS_RIGHT, right);
        if (right) {
            keep(step, form);
        } else {
            form.show(TARGET_GROUP, "");
            form.accept();
            remember(step, form.value(TARGET_GROUP).orElse(List.of()));
        }
    }

    private void keep(StepScope step, Form form) {
        Map<String, Place> places = new TreeMap<>();
        calls.places(step.caseId().value()).forEach(place -> places.put(place.code(), place));
        Map<String, String> names = municipalities.named(places.keySet()).stream()
                .collect(Collectors.toMap(Municipality::code, Municipality::name));
        List<Map<String, String>> rows = form.value(TARGET_GROUP).orElse(List.of());
        for (Map<String, String> row : rows) {
            Optional.ofNullable(places.get(cell(row, "code")))
                    .ifPresentOrElse(
                            place -> places.put(place.code(), reviewed(form, row, place, names)),
                            () -> form.fault(
                                    TARGET_GROUP, "har et ukjent kommunenummer: «%s»".formatted(cell(row, "code"))));
        }
        LocalDate applyBy = calls.get(step.caseId().value()).agreed().applyBy();
        if (applyBy.isBefore(LocalDate.now(clock))) {
            form.fault("Søknadsfristen, %s, er ute. Velg «%s», og sett en ny."
                    .formatted(Bokmaal.day(applyBy), Review.CORRECT.label()));
        }
        if (places.values().stream().noneMatch(Place::invited)) {
            form.fault(TARGET_GROUP, "må ha minst én kommune");
        }
        form.show(TARGET_GROUP, shown(places.values().stream().toList(), names));
        form.accept();
        calls.keep(step.caseId().value(), List.copyOf(places.values()));
        remember(step, rows);
    }

    /** An address that was found is kept also when the terms must be corrected first. */
    private void remember(StepScope step, List<Map<String, String>> rows) {
        Set<String> codes =
                calls.places(step.caseId().value()).stream().map(Place::code).collect(Collectors.toSet());
        rows.stream()
                .filter(row -> codes.contains(cell(row, "code")) && Field.isEmail(cell(row, "email")))
                .forEach(row -> municipalities.mailbox(cell(row, "code"), cell(row, "email")));
    }

    /** A reason is kept only where the county does otherwise than the rules say. */
    private static Place reviewed(Form form, Map<String, String> row, Place place, Map<String, String> names) {
        String name = names.getOrDefault(place.code(), place.code());
        boolean invited = cell(row, "invited").equals("true");
        boolean asTheRulesSay = invited == place.answer().equals(Answer.TARGET.word());
        String because = cell(row, "because");
        if (!asTheRulesSay && because.isEmpty()) {
            form.fault("%s er tatt %s uten begrunnelse.".formatted(name, invited ? "med" : "ut"));
        }
        String email = cell(row, "email");
        if (!email.isEmpty() && !Field.isEmail(email)) {
            form.fault("«%s» er ikke en e-postadresse (%s).".formatted(email, name));
        }
        return new Place(
                place.code(),
                place.centralityClass(),
                place.inhabitants(),
                place.answer(),
                place.rule(),
                place.reason(),
                place.source(),
                invited,
                asTheRulesSay ? null : because,
                place.reply(),
                place.repliedOn());
    }

    private static String shown(List<Place> places, Map<String, String> names) {
        String invited = places.stream()
                .filter(Place::invited)
                .map(place -> names.get(place.code()))
                .collect(Collectors.joining(", "));
        return places.stream()
                .filter(place -> place.because() != null)
                .map(place -> "%s er tatt %s: %s"
                        .formatted(names.get(place.code()), place.invited() ? "med" : "ut", place.because()))
                .collect(Collectors.joining("; ", invited + ". ", ""))
                .strip();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
