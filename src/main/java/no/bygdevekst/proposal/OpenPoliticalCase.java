package no.bygdevekst.proposal;

import static no.bygdevekst.proposal.ProposalProcess.DECIDED_BEFORE;
import static no.bygdevekst.proposal.ProposalProcess.KIND;
import static no.bygdevekst.proposal.ProposalProcess.ORDERED_BY;
import static no.bygdevekst.proposal.ProposalProcess.PATH;
import static no.bygdevekst.proposal.ProposalProcess.POINTS;
import static no.bygdevekst.proposal.ProposalProcess.START_POLITICAL_CASE;
import static no.bygdevekst.proposal.ProposalProcess.TITLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.PointRow;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.committee.Committees;
import no.bygdevekst.engine.Form;
import no.bygdevekst.engine.Step;
import no.bygdevekst.engine.StepScope;
import org.springframework.stereotype.Component;

/** Bestill saken. Its own process begins when it has been ordered. */
@Component
class OpenPoliticalCase implements Step {
    private final PoliticalCases political;
    private final Committees committees;
    private final Staff staff;
    private final Clock clock;

    OpenPoliticalCase(PoliticalCases political, Committees committees, Staff staff, Clock clock) {
        this.political = political;
        this.committees = committees;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void run(StepScope step) {
        Form form = step.form(START_POLITICAL_CASE);
        LocalDate today = LocalDate.now(clock);
        var path = form.value(PATH, committees::path);
        var points = form.value(POINTS, rows -> PointRow.points(rows, staff, today));
        points.ifPresent(read -> form.show(POINTS, PointRow.shown(read, Map.of())));
        form.coming(DECIDED_BEFORE);
        form.check();
        CaseId ordered = political.order(
                new PoliticalCases.Order(
                        form.get(TITLE),
                        form.get(KIND),
                        path.orElseThrow(),
                        form.value(DECIDED_BEFORE).orElse(null),
                        form.get(ORDERED_BY),
                        null,
                        List.of(),
                        points.orElse(List.of())),
                step.actor());
        step.belongsTo(ordered);
        form.accept();
    }
}
