package no.bygdevekst.overview;

import java.util.List;
import java.util.function.ToLongFunction;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.Arenas;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Commitments;
import no.bygdevekst.casefile.Commitments.Balance;
import no.bygdevekst.casefile.Goals;
import no.bygdevekst.casefile.IlagApplications;
import no.bygdevekst.casefile.Payouts;
import no.bygdevekst.casefile.Programmes;
import no.bygdevekst.scheme.Offers;
import no.bygdevekst.scheme.Scheme;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a case shows of its scheme: an application to I lag and its offer, a programme and its goals, a gathering, money. */
@Component
class SchemeParts {
    private static final String ARENA = "arena";

    private final IlagApplications applications;
    private final Offers offers;
    private final Programmes programmes;
    private final Goals goals;
    private final Arenas arenas;
    private final Commitments commitments;
    private final Payouts payouts;

    SchemeParts(
            IlagApplications applications,
            Offers offers,
            Programmes programmes,
            Goals goals,
            Arenas arenas,
            Commitments commitments,
            Payouts payouts) {
        this.applications = applications;
        this.offers = offers;
        this.programmes = programmes;
        this.goals = goals;
        this.arenas = arenas;
        this.commitments = commitments;
        this.payouts = payouts;
    }

    void fill(View view, Model model) {
        CaseId id = view.file().id();
        if (view.file().scheme() == Scheme.ILAG && view.shows("applicant")) {
            applications.find(id).ifPresent(found -> model.addAttribute("ilagApplication", found));
            offers.ofCase(id.value()).ifPresent(found -> model.addAttribute("offer", found));
        }
        if (view.file().scheme() == Scheme.RESTRUCTURING) {
            programmes.find(id).ifPresent(found -> {
                model.addAttribute("programme", found);
                model.addAttribute("board", programmes.board(id));
                model.addAttribute("observers", programmes.observers(id));
                model.addAttribute("phases", programmes.phases(id));
                model.addAttribute("goals", goals.series(id));
            });
        }
        if (view.whole() && view.file().kind().equals(ARENA)) {
            arenas.find(id).ifPresent(found -> model.addAttribute("arena", found));
        }
    }

    /**
     * What all promises of a case come to, in whole kroner.
     *
     * @param promised what has not lapsed
     */
    record Money(long promised, long asked, long paid, long remaining, long lapsed) {
        static Money of(List<Balance> balances) {
            return new Money(
                    sum(
                            balances,
                            balance -> balance.commitment().kroner()
                                    - balance.commitment().lapsed()),
                    sum(balances, Balance::reserved),
                    sum(balances, balance -> balance.commitment().paid()),
                    sum(balances, balance -> balance.commitment().remaining()),
                    sum(balances, balance -> balance.commitment().lapsed()));
        }

        private static long sum(List<Balance> balances, ToLongFunction<Balance> what) {
            return balances.stream().mapToLong(what).sum();
        }
    }

    /** What has been promised, asked for and paid. */
    void fillMoney(View view, Model model) {
        CaseId id = view.file().id();
        if (view.shows("applicant")) {
            List<Balance> balances = commitments.balances(id);
            model.addAttribute("balances", balances);
            model.addAttribute("money", Money.of(balances));
            model.addAttribute("payouts", payouts.of(id));
        }
    }
}
