package no.bygdevekst.committeedecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bygdevekst.casefile.Labelled;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.engine.Field;
import no.bygdevekst.engine.Processes;
import no.bygdevekst.engine.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What {@code processes/committeedecision.bpmn}, its callers and this room have agreed on. The caller says {@link #PURPOSE},
 * {@link #SUBJECT}, {@link #POLITICAL_KIND}, {@link #PATH} and perhaps {@link #DECIDED_BEFORE}, {@link #FIGURES_YEAR} and
 * {@link #ORDERING}, and is given {@link #DECISION_OUTCOME}, {@link #DECIDED_ON}, {@link #DECISION_REFERENCE},
 * {@link #DECISION_BODY} and {@link #POLITICAL_CASE}.
 */
@Component
class CommitteedecisionProcess {
    static final String ID = "committeedecision";

    /** By when the committees must have decided, where the caller's case has no deadline of its own named as the purpose. */
    static final String DECISION_DEADLINE = "committeeDecision";
    /** By when the political case must be ordered to be ready in time. */
    static final String ORDER_DEADLINE = "politicalOrder";

    private static final String ORDERED = "politicalcase.ordered";
    private static final String DROPPED = "politicalcase.dropped";

    /** What is settled, as the caller calls it: of one case no two are alike, and at most 36 characters. */
    static final Variable<String> PURPOSE = Variable.text("purpose");
    /** What the political case is called. */
    static final Variable<String> SUBJECT = Variable.text("subject");
    /** {@link PoliticalCase.Kind}. */
    static final Variable<String> POLITICAL_KIND = Variable.text("politicalKind");
    /** The codes of the committees in turn, comma-separated. */
    static final Variable<String> PATH = Variable.text("path");
    /** The day before which it must be decided, as an ISO date; left out when no day depends on it. */
    static final Variable<String> DECIDED_BEFORE = Variable.text("decidedBefore");
    /** The year whose frozen figures its document shows. */
    static final Variable<Long> FIGURES_YEAR = new Variable<>("figuresYear", Long.class);
    /** {@link Ordering}; left out, the case is ordered at once. */
    static final Variable<String> ORDERING = Variable.text("ordering");

    /** {@link Standing}, which the model branches on. */
    static final Variable<String> STANDING = Variable.text("standing");
    /** Tells the deadlines of ordering apart, when a case is ordered anew. */
    static final Variable<String> ORDER_OCCURRENCE = Variable.text("orderOccurrence");

    static final Variable<Boolean> TO_BE_TREATED = Variable.fact("toBeTreated");

    /** {@link PoliticalCase.Outcome}; empty when no political case has decided it. */
    static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");

    static final Variable<String> DECIDED_ON = Variable.text("decidedOn");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    /** The last committee, as people call it. */
    static final Variable<String> DECISION_BODY = Variable.text("decisionBody");
    /** The number of the political case. */
    static final Variable<String> POLITICAL_CASE = Variable.text("politicalCase");

    static final Field<Wish> WISH = Field.choice("outcome", "Skal utvalgene behandle saken?", Wish.class);
    static final Field<String> TITLE = Field.line("subject", "Sakens tittel")
            .where(title -> title.length() <= 200, "kan ha høyst 200 tegn")
            .optional();
    static final Field<PoliticalCase.Kind> KIND =
            Field.choice("politicalKind", "Sakstype", PoliticalCase.Kind.class).optional();
    static final Field<String> COMMITTEES =
            Field.line("path", "Utvalg som behandler saken").optional();
    static final Field<LocalDate> NEEDED_BY =
            Field.date("decidedBefore", "Må være vedtatt før").optional();
    static final Field<String> REASON = Field.text("reason", "Begrunnelse")
            .where(text -> text.length() <= 2000, "kan ha høyst 2000 tegn")
            .optional();
    static final List<Field<?>> ORDER_COMMITTEE_CASE = List.of(WISH, TITLE, KIND, COMMITTEES, NEEDED_BY, REASON);

    private final Processes processes;

    CommitteedecisionProcess(Processes processes) {
        this.processes = processes;
    }

    /** Whoever waits for a case about this has it now, whoever ordered it. */
    @EventListener
    void concerned(PoliticalCases.Concerned about) {
        processes.tell(
                ORDERED,
                about.concern().origin(),
                Map.of(PURPOSE.name(), about.concern().purpose()),
                Map.of(POLITICAL_CASE.name(), about.caseId().value()));
    }

    /** Whoever waits for that case must find another. */
    @EventListener
    void unconcerned(PoliticalCases.Unconcerned about) {
        processes.tell(
                DROPPED,
                about.concern().origin(),
                Map.of(PURPOSE.name(), about.concern().purpose()),
                Map.of());
    }

    /** Who orders the political case when there is none. */
    enum Ordering {
        /** This process, by itself. */
        AT_ONCE,
        /** The caseworker is asked, who may also say that no committee here treats it. */
        ASK,
        /** Somebody else, if anybody: nobody is asked. */
        AWAIT
    }

    /** What is known of the political case. */
    enum Standing {
        DECIDED,
        UNDER_WAY,
        ORDER,
        ASK,
        AWAIT
    }

    enum Wish implements Labelled {
        ORDER("ja, bestill politisk sak"),
        WITHOUT("nei, saken går videre uten politisk sak herfra");

        private final String label;

        Wish(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
