package no.bygdevekst.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.committee.CommitteeMeeting;
import org.jspecify.annotations.Nullable;

/** The answers about political cases. */
sealed interface PoliticalAnswers {

    @Schema(name = "PoliticalCase")
    record Whole(
            @Schema(example = "2023/0007") String number,
            @Schema(
                            description = "Slag sak",
                            allowableValues = {"decision", "orientation", "notice", "oral"})
                    String politicalKind,
            @Nullable LocalDate decidedBefore,
            String orderedBy,
            LocalDate orderedOn,
            @Schema(description = "Året med frosne tall som dokumentet viser") @Nullable Integer figuresYear,
            @Schema(description = "Utvalgene i rekkefølge") List<Committee> path,
            @Schema(description = "Innstillingen") List<Point> points,
            List<Contribution> contributions,
            List<Attachment> attachments,
            @Schema(description = "Hvem som har godkjent saksframlegget slik det er nå") List<Approval> approvals,
            @Schema(description = "Det som avgjøres i andre saker") List<Concern> concerns)
            implements PoliticalAnswers {}

    @Schema(name = "PoliticalCommittee")
    record Committee(
            int place,
            String committee,
            String name,
            @Nullable LocalDate meeting,
            @Nullable LocalDate papersDue,
            @Nullable LocalDate dispatchOn,
            @Schema(allowableValues = {"planned", "onAgenda", "dispatched", "treated", "postponed"}) String state,
            @Nullable String reference,
            @Nullable String withdrawn,
            @Nullable String protocol,
            List<Outcome> points)
            implements PoliticalAnswers {

        static Committee of(PoliticalCase.Leg leg, String name, Optional<CommitteeMeeting> meeting) {
            return new Committee(
                    leg.place(),
                    leg.committee(),
                    name,
                    meeting.map(CommitteeMeeting::day).orElse(null),
                    meeting.map(CommitteeMeeting::papersDue).orElse(null),
                    meeting.map(CommitteeMeeting::dispatchOn).orElse(null),
                    word(leg.state().name()),
                    leg.reference(),
                    leg.withdrawn(),
                    leg.protocol(),
                    leg.points().stream().map(Outcome::of).toList());
        }
    }

    @Schema(name = "PoliticalPoint")
    record Point(int number, String text, @Nullable Orders orders) implements PoliticalAnswers {
        static Point of(PoliticalCase.Point point) {
            return new Point(point.number(), point.text(), Orders.of(point.orders()));
        }
    }

    @Schema(name = "PoliticalOutcome")
    record Outcome(
            int number,
            @Schema(
                            allowableValues = {
                                "asRecommended",
                                "amended",
                                "added",
                                "noted",
                                "sentOver",
                                "postponed",
                                "notAdopted"
                            })
                    String outcome,
            String text,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Orders orders)
            implements PoliticalAnswers {
        static Outcome of(PoliticalCase.Treated point) {
            return new Outcome(
                    point.number(),
                    word(point.outcome().name()),
                    point.text(),
                    point.votesFor(),
                    point.votesAgainst(),
                    Orders.of(point.orders()));
        }
    }

    @Schema(name = "PoliticalOrder")
    record Orders(String task, @Schema(description = "Brukernavn eller fagavdeling") String owner, LocalDate due)
            implements PoliticalAnswers {
        static @Nullable Orders of(PoliticalCase.@Nullable Task task) {
            return task == null ? null : new Orders(task.text(), task.owner(), task.due());
        }
    }

    @Schema(name = "PoliticalContribution")
    record Contribution(String heading, String contributor, @Nullable LocalDate givenOn) implements PoliticalAnswers {
        static Contribution of(PoliticalWork.Contribution contribution) {
            return new Contribution(contribution.heading(), contribution.contributor(), contribution.givenOn());
        }
    }

    @Schema(name = "PoliticalAttachment")
    record Attachment(int number, String title) implements PoliticalAnswers {
        static Attachment of(PoliticalWork.Attachment attachment) {
            return new Attachment(attachment.number(), attachment.title());
        }
    }

    @Schema(name = "PoliticalApproval")
    record Approval(
            @Schema(allowableValues = {"quality", "managerApproval", "departmentApproval", "directorApproval"})
                    String step,
            String approvedBy,
            LocalDate approvedOn)
            implements PoliticalAnswers {
        static Approval of(PoliticalWork.Approval approval) {
            return new Approval(approval.step(), approval.approvedBy(), approval.approvedOn());
        }
    }

    @Schema(name = "PoliticalConcern")
    record Concern(@Schema(example = "2022/0002") String number, String purpose, @Nullable Integer point)
            implements PoliticalAnswers {
        static Concern of(PoliticalCase.Concern concern) {
            return new Concern(concern.origin().value(), concern.purpose(), concern.point());
        }
    }

    @Schema(name = "PoliticalPointRow")
    record PointRow(
            @Nullable Integer number,
            String text,
            @Nullable String settles,
            @Nullable String task,
            @Nullable String owner,
            @Nullable LocalDate due)
            implements PoliticalAnswers {
        static PointRow of(PoliticalCase.Point point, List<PoliticalCase.Concern> concerns) {
            return of(
                    point,
                    null,
                    concerns.stream()
                            .filter(concern -> Objects.equals(concern.point(), point.number()))
                            .map(PoliticalCase.Concern::purpose)
                            .findFirst()
                            .orElse(null));
        }

        static PointRow numbered(PoliticalCase.Point point) {
            return of(point, point.number(), null);
        }

        private static PointRow of(PoliticalCase.Point point, @Nullable Integer number, @Nullable String settles) {
            Optional<PoliticalCase.Task> task = Optional.ofNullable(point.orders());
            return new PointRow(
                    number,
                    point.text(),
                    settles,
                    task.map(PoliticalCase.Task::text).orElse(null),
                    task.map(PoliticalCase.Task::owner).orElse(null),
                    task.map(PoliticalCase.Task::due).orElse(null));
        }
    }

    @Schema(name = "PoliticalAttachmentRow")
    record AttachmentRow(String title) implements PoliticalAnswers {}

    /** {@code AS_RECOMMENDED} as other systems read it: {@code asRecommended}. */
    private static String word(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
