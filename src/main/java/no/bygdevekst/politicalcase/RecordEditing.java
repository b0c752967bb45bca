package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.AGAIN;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.ATTACHMENTS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.EDITED_BY;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.EDITOR_HAS_IT;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.EDIT_DOCUMENT;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.FILE;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.FILE_NUMBER;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.HOLDER;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.PLACES;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.POINTS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.TITLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Sheet;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.Passages;
import no.bygdevekst.casefile.Passages.Section;
import no.bygdevekst.casefile.PilotDecision;
import no.bygdevekst.casefile.PointRow;
import no.bygdevekst.casefile.PoliticalCase.Point;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Attachment;
import no.bygdevekst.casefile.Portfolio;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import no.bygdevekst.engine.Upload;
import org.springframework.stereotype.Component;

/** Før saksframlegget i saken. What is written anew must be approved anew. */
@Component
class RecordEditing implements Step {
    private final Cases cases;
    private final PoliticalCases political;
    private final PoliticalWork work;
    private final Portfolio portfolio;
    private final Passages passages;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Staff staff;
    private final CaseNeed need;
    private final Clock clock;

    RecordEditing(
            Cases cases,
            PoliticalCases political,
            PoliticalWork work,
            Portfolio portfolio,
            Passages passages,
            Documents documents,
            Deadlines deadlines,
            Staff staff,
            CaseNeed need,
            Clock clock) {
        this.cases = cases;
        this.political = political;
        this.work = work;
        this.portfolio = portfolio;
        this.passages = passages;
        this.documents = documents;
        this.deadlines = deadlines;
        this.staff = staff;
        this.need = need;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(EDIT_DOCUMENT);
        LocalDate today = LocalDate.now(clock);
        Optional<List<Point>> points = form.value(POINTS, rows -> PointRow.points(rows, staff, today));
        List<Attachment> attachments = attachments(step, form);
        Map<Integer, PilotDecision> settling =
                PointRow.settling(form.value(POINTS).orElse(List.of()));
        points.ifPresent(read -> form.show(POINTS, PointRow.shown(read, settling)));
        form.show(ATTACHMENTS, attachments.stream().map(Attachment::title).collect(Collectors.joining("; ")));
        boolean again = form.ticked(AGAIN);
        if (!again) {
            checkWhole(form);
        }
        form.accept();
        form.value(FILE_NUMBER)
                .map(number -> Integer.parseInt(number) - 1)
                .ifPresent(place -> attachments.set(place, file(step, form.get(FILE), attachments.get(place))));
        cases.rename(step.caseId(), form.get(TITLE), step.actor());
        PLACES.forEach((field, place) -> form.value(field)
                .or(() -> passages.find(step.caseId(), place.section(), place.part())
                        .map(written -> ""))
                .ifPresent(text -> passages.write(step.caseId(), place.section(), place.part(), text, step.actor())));
        political.propose(step.caseId(), points.orElse(List.of()));
        political.settle(step.caseId(), settling, portfolio.supportedPilots());
        work.attach(step.caseId(), attachments);
        work.withdrawApprovals(step.caseId());
        step.set(EDITED_BY, step.actor());
        if (!again) {
            deadlines.met(step.caseId(), "editing", "", step.actor());
            step.set(HOLDER, need.after(step, political.get(step.caseId()).kind(), EDITOR_HAS_IT));
        }
    }

    /** What others are to approve has points, and says in the beginning and in the end what it is about. */
    private static void checkWhole(Form form) {
        if (form.value(POINTS).isEmpty()) {
            form.fault(POINTS, "må ha minst ett punkt når saken skal videre");
        }
        PLACES.forEach((field, place) -> {
            if ((place.section() == Section.SUMMARY || place.section() == Section.CONCLUSION)
                    && form.value(field).isEmpty()) {
                form.fault(field, "må fylles ut når saken skal videre");
            }
        });
    }

    /** The list as it is now; the file of one that had one before follows its title. */
    private List<Attachment> attachments(StepScope step, Form form) {
        List<Attachment> before = work.attachments(step.caseId());
        List<Attachment> now = new ArrayList<>();
        for (Map<String, String> row : form.value(ATTACHMENTS).orElse(List.of())) {
            String title = row.getOrDefault("title", "");
            if (title.length() > 250) {
                form.fault(ATTACHMENTS, "kan ha titler på høyst 250 tegn");
            }
            now.add(new Attachment(
                    now.size() + 1,
                    title,
                    before.stream()
                            .filter(one -> one.title().equals(title))
                            .map(Attachment::document)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)));
        }
        Optional<Integer> number = form.value(FILE_NUMBER).map(Integer::valueOf);
        if (form.value(FILE).isPresent() != number.isPresent()) {
            form.fault(FILE_NUMBER, "må fylles ut når det er lagt ved en fil, og bare da");
        } else if (number.filter(one -> one > now.size()).isPresent()) {
            form.fault(FILE_NUMBER, "må være et nummer i lista over vedlegg");
        }
        return now;
    }

    private Attachment file(StepScope step, Upload file, Attachment attachment) {
        String kind = Optional.ofNullable(attachment.document())
                .orElseGet(() -> "attachment-"
                        + (1
                                + documents.of(step.caseId()).stream()
                                        .map(document -> document.sheet().kind())
                                        .filter(known -> known.startsWith("attachment-"))
                                        .distinct()
                                        .count()));
        documents.file(
                step.caseId(),
                new Sheet(
                        kind,
                        attachment.title(),
                        Direction.INTERNAL,
                        Parties.COUNTY,
                        "Politisk sekretariat",
                        LocalDate.now(clock)),
                file.fileName(),
                file.mediaType(),
                file.content(),
                step.actor());
        return new Attachment(attachment.number(), attachment.title(), kind);
    }
}
