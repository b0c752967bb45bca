package no.bygdevekst.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bygdevekst.casefile.Bokmaal;

/**
 * What the case file shows of a case, in words: what its caseworker begins with, and what is reported when nobody answers. A
 * text is empty when there is nothing to say.
 */
public record StatusDraft(String milestones, String delays, String money, String measures) {
    /** As much as a field of the form takes. */
    private static final int LONGEST = 4_000;

    public static StatusDraft of(YearFigures.Case one) {
        return new StatusDraft(
                lines(one.deadlines("met", "open").stream()
                        .map(StatusDraft::milestone)
                        .toList()),
                lines(one.deadlines().stream()
                        .flatMap(deadline -> delay(deadline).stream())
                        .toList()),
                money(one.money()),
                lines(aims(one)));
    }

    private static String milestone(YearFigures.Deadline deadline) {
        return deadline.doneOn() == null
                ? "%s: frist %s".formatted(deadline.label(), Bokmaal.day(deadline.due()))
                : "%s: gjort %s".formatted(deadline.label(), Bokmaal.day(deadline.doneOn()));
    }

    private static Optional<String> delay(YearFigures.Deadline deadline) {
        String due = Bokmaal.day(deadline.due());
        return switch (deadline.state().word()) {
            case "missed" -> Optional.of("%s: ikke gjort innen fristen %s".formatted(deadline.label(), due));
            case "late" ->
                Optional.of("%s: gjort %s, etter fristen %s"
                        .formatted(
                                deadline.label(),
                                Optional.ofNullable(deadline.doneOn())
                                        .map(Bokmaal::day)
                                        .orElse(""),
                                due));
            case "open" ->
                deadline.moved()
                        ? Optional.of("%s: utsatt fra %s til %s"
                                .formatted(deadline.label(), Bokmaal.day(deadline.first()), due))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String money(YearFigures.Money money) {
        List<String> sums = new ArrayList<>();
        if (money.asked() != null) {
            sums.add("Søkt om %s kroner.".formatted(Bokmaal.number(money.asked())));
        }
        if (money.supported() != null) {
            sums.add("Støtte på %s kroner.".formatted(Bokmaal.number(money.supported())));
        }
        if (money.committed() > 0) {
            sums.add("Tilsagn på %s kroner, %s kroner er utbetalt."
                    .formatted(Bokmaal.number(money.committed()), Bokmaal.number(money.paid())));
        }
        return String.join(" ", sums);
    }

    private static List<String> aims(YearFigures.Case one) {
        List<String> aims = new ArrayList<>();
        one.measures()
                .forEach(measure -> aims.add("%s: %s, %s"
                        .formatted(
                                measure.title(),
                                measure.kind().label(),
                                measure.frame().label())));
        one.goals().stream().filter(YearFigures.Goal::current).forEach(goal -> aims.add(goal(goal)));
        return aims;
    }

    private static String goal(YearFigures.Goal goal) {
        YearFigures.Target target = goal.targets().get(goal.targets().size() - 1);
        return "Mål: %s, %s %s innen %d%s"
                .formatted(
                        goal.name(),
                        Bokmaal.number(target.target()),
                        goal.unit(),
                        target.year(),
                        goal.actuals().stream()
                                .map(actual ->
                                        "; nådd i %d: %s".formatted(actual.year(), Bokmaal.number(actual.actual())))
                                .collect(Collectors.joining()));
    }

    /** As many whole lines as there is room for. */
    private static String lines(List<String> all) {
        StringBuilder text = new StringBuilder();
        for (String line : all) {
            if (text.length() + line.length() + 3 > LONGEST) {
                break;
            }
            text.append(text.isEmpty() ? "– " : "\n– ").append(line);
        }
        return text.toString();
    }
}
