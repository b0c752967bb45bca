package no.bygdevekst.politicalcase;

import static no.bygdevekst.politicalcase.PoliticalcaseProcess.ASSIGN_WRITERS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CONTRIBUTIONS;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.CORRECTED;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.KIND;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.PATH;
import static no.bygdevekst.politicalcase.PoliticalcaseProcess.WRITERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.Parties;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Contribution;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.deadline.Deadlines;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Før hvem som skriver hva. A case of another kind, or on another way, is planned again first. */
@Component
class RecordWriters implements Step {
    private final PoliticalCases political;
    private final PoliticalWork work;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Committees committees;
    private final Staff staff;
    private final Parties parties;
    private final CaseNeed need;
    private final Clock clock;

    RecordWriters(
            PoliticalCases political,
            PoliticalWork work,
            Milestones milestones,
            Deadlines deadlines,
            Committees committees,
            Staff staff,
            Parties parties,
            CaseNeed need,
            Clock clock) {
        this.political = political;
        this.work = work;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.committees = committees;
        this.staff = staff;
        this.parties = parties;
        this.need = need;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(ASSIGN_WRITERS);
        PoliticalCase found = political.get(step.caseId());
        LocalDate latest = milestones.get(step.caseId(), "contributions", "").due();
        Optional<List<String>> path = form.value(PATH, committees::path);
        Optional<List<WriterRow>> writers =
                form.value(WRITERS, rows -> WriterRow.writers(rows, staff, LocalDate.now(clock), latest));
        boolean corrected = path.filter(chosen -> !chosen.equals(found.path())).isPresent()
                || form.value(KIND).filter(kind -> kind != found.kind()).isPresent();
        if (corrected && form.value(WRITERS).isPresent()) {
            form.fault(WRITERS, "kan ikke fylles ut når slag sak eller utvalg rettes: Saken planlegges først på nytt");
        }
        writers.ifPresent(read ->
                form.show(WRITERS, read.stream().map(row -> row.shown(staff)).collect(Collectors.joining("; "))));
        form.accept();
        step.set(CORRECTED, corrected);
        if (corrected) {
            political.change(step.caseId(), form.get(KIND), found.decidedBefore());
            if (!path.orElseThrow().equals(found.path())) {
                political.lead(step.caseId(), path.get());
            }
            need.carry(step, form.get(KIND));
            return;
        }
        List<WriterRow> asked = writers.orElse(List.of());
        asked.forEach(row -> ask(step, row));
        step.set(
                CONTRIBUTIONS,
                asked.stream().map(row -> row.contribution().occurrence()).collect(Collectors.joining(",")));
    }

    private void ask(StepScope step, WriterRow row) {
        Contribution asked = row.contribution();
        work.ask(step.caseId(), asked);
        Optional.of(asked.contributor())
                .filter(who -> asked.milestone().equals("colleagueContribution"))
                .flatMap(staff::find)
                .ifPresent(person -> parties.contact(
                        step.caseId(),
                        "participant" + asked.occurrence(),
                        new Parties.Contact(person.name(), person.email()),
                        step.actor()));
        deadlines.set(step, asked.milestone(), asked.occurrence(), row.due(), asked.heading());
    }
}
