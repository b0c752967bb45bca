package no.bygdevekst.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bygdevekst.access.View;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Cases;
import no.bygdevekst.casefile.Documents;
import no.bygdevekst.casefile.FollowUps;
import no.bygdevekst.casefile.FollowUps.FollowUp;
import no.bygdevekst.casefile.Interpellations;
import no.bygdevekst.casefile.Milestones;
import no.bygdevekst.casefile.PoliticalCase;
import no.bygdevekst.casefile.PoliticalCase.Concern;
import no.bygdevekst.casefile.PoliticalCase.Leg;
import no.bygdevekst.casefile.PoliticalCase.Outcome;
import no.bygdevekst.casefile.PoliticalCases;
import no.bygdevekst.casefile.PoliticalWork;
import no.bygdevekst.casefile.PoliticalWork.Attachment;
import no.bygdevekst.casefile.PoliticalWork.Contribution;
import no.bygdevekst.committee.Committee;
import no.bygdevekst.committee.CommitteeMeeting;
import no.bygdevekst.committee.CommitteeMeetings;
import no.bygdevekst.committee.Committees;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of a case shows of the committees: the whole of a political case; of another case, the political cases that
 * settle something in it; of an interpellation, the question and its answer. For insiders: before the papers are sent out,
 * what is recommended is nobody's outside.
 */
@Component
class PoliticalPart {
    /** A deadline of either name may be a follow-up's; the occurrence tells whose. */
    private static final Set<String> FOLLOW_UPS = Set.of("followUp", "colleagueFollowUp");

    private final PoliticalCases political;
    private final PoliticalWork work;
    private final FollowUps followUps;
    private final Interpellations interpellations;
    private final Committees committees;
    private final CommitteeMeetings meetings;
    private final Cases cases;
    private final Documents documents;
    private final Milestones milestones;

    PoliticalPart(
            PoliticalCases political,
            PoliticalWork work,
            FollowUps followUps,
            Interpellations interpellations,
            Committees committees,
            CommitteeMeetings meetings,
            Cases cases,
            Documents documents,
            Milestones milestones) {
        this.political = political;
        this.work = work;
        this.followUps = followUps;
        this.interpellations = interpellations;
        this.committees = committees;
        this.meetings = meetings;
        this.cases = cases;
        this.documents = documents;
        this.milestones = milestones;
    }

    /** One committee on the way of a case, and where it meets; no meeting: none fits yet. */
    record Stop(Leg leg, String committee, @Nullable CommitteeMeeting meeting) {}

    /** @param due none until it is set */
    record Asked(Contribution contribution, @Nullable LocalDate due) {}

    /** @param document its id; none when the attachment is only named */
    record Enclosure(Attachment attachment, @Nullable Long document) {}

    /** @param due the last day, as it has been moved */
    record Ordered(FollowUp followUp, LocalDate due) {}

    /** What a political case settles in another case. */
    record Settles(Concern concern, CaseFile file, @Nullable Outcome outcome) {}

    /**
     * A political case that settles something in the case whose page it is.
     *
     * @param stop the committee whose turn it is, or the last one; none when nothing more is to happen
     */
    record Settled(CaseFile file, Concern concern, @Nullable Stop stop, @Nullable Outcome outcome) {}

    void fill(View view, Model model) {
        if (!view.whole()) {
            return;
        }
        CaseId id = view.file().id();
        if (view.file().kind().equals(PoliticalCases.KIND)) {
            political.find(List.of(id)).forEach(found -> fill(found, model));
        }
        if (view.file().kind().equals(Interpellations.KIND)) {
            interpellations.find(id).ifPresent(found -> model.addAttribute("interpellation", found));
        }
        List<PoliticalCase> about = political.about(id);
        if (!about.isEmpty()) {
            model.addAttribute("settledBy", settledBy(id, about));
        }
    }

    private void fill(PoliticalCase found, Model model) {
        model.addAttribute("political", found);
        model.addAttribute("stops", stops(List.of(found)).get(found.id()));
        model.addAttribute("settles", settles(found));
    }

    /** How a political case is made and followed up: who contributes, who has approved it, what goes with it, what it ordered. */
    void fillWork(View view, Model model) {
        CaseId id = view.file().id();
        if (!view.whole() || !view.file().kind().equals(PoliticalCases.KIND)) {
            return;
        }
        List<Milestones.Milestone> due = milestones.of(id);
        model.addAttribute(
                "contributions",
                work.contributions(id).stream()
                        .map(one -> new Asked(one, due(due, Set.of(one.milestone()), Set.of(one.occurrence()))))
                        .toList());
        model.addAttribute("approvals", work.approvals(id));
        model.addAttribute("enclosures", enclosures(id));
        model.addAttribute(
                "followUps",
                followUps.of(id).stream()
                        .map(one -> new Ordered(one, due(one, due)))
                        .toList());
    }

    /** The ways of several cases, with two queries however many. */
    private Map<CaseId, List<Stop>> stops(List<PoliticalCase> several) {
        Map<String, String> names =
                committees.all().stream().collect(Collectors.toMap(Committee::code, Committee::name));
        Map<Long, CommitteeMeeting> days = meetings.find(several.stream()
                .flatMap(one -> one.legs().stream())
                .map(Leg::meeting)
                .filter(Objects::nonNull)
                .toList());
        return several.stream().collect(Collectors.toMap(PoliticalCase::id, one -> one.legs().stream()
                .map(leg -> new Stop(
                        leg,
                        names.getOrDefault(leg.committee(), leg.committee()),
                        leg.meeting() == null ? null : days.get(leg.meeting())))
                .toList()));
    }

    private static LocalDate due(FollowUp one, List<Milestones.Milestone> deadlines) {
        String point = String.valueOf(one.point());
        LocalDate moved = due(
                deadlines, FOLLOW_UPS, Set.of(point, point + "/" + one.task().owner()));
        return moved == null ? one.task().due() : moved;
    }

    private static @Nullable LocalDate due(
            List<Milestones.Milestone> deadlines, Set<String> names, Set<String> occurrences) {
        return deadlines.stream()
                .filter(one -> names.contains(one.name()) && occurrences.contains(one.occurrence()))
                .map(Milestones.Milestone::due)
                .findFirst()
                .orElse(null);
    }

    private List<Enclosure> enclosures(CaseId id) {
        Map<String, Long> newest = documents.of(id).stream()
                .collect(Collectors.toMap(
                        document -> document.sheet().kind(), Documents.Document::id, (older, newer) -> newer));
        return work.attachments(id).stream()
                .map(one -> new Enclosure(one, one.document() == null ? null : newest.get(one.document())))
                .toList();
    }

    private List<Settles> settles(PoliticalCase found) {
        Map<CaseId, CaseFile> files =
                files(found.concerns().stream().map(Concern::origin).toList());
        return found.concerns().stream()
                .map(concern -> new Settles(
                        concern,
                        Objects.requireNonNull(files.get(concern.origin())),
                        found.outcome(concern).orElse(null)))
                .toList();
    }

    private List<Settled> settledBy(CaseId origin, List<PoliticalCase> about) {
        Map<CaseId, CaseFile> files =
                files(about.stream().map(PoliticalCase::id).toList());
        Map<CaseId, List<Stop>> stops = stops(about);
        return about.stream()
                .flatMap(one -> one.concerns().stream()
                        .filter(concern -> concern.origin().equals(origin))
                        .map(concern -> settled(
                                one,
                                concern,
                                Objects.requireNonNull(files.get(one.id())),
                                Objects.requireNonNull(stops.get(one.id())))))
                .toList();
    }

    private static Settled settled(PoliticalCase one, Concern concern, CaseFile file, List<Stop> stops) {
        boolean decided = !one.decided().isEmpty();
        Optional<Stop> stop = decided
                ? Optional.of(stops.get(stops.size() - 1))
                : stops.stream()
                        .filter(found -> !found.leg().state().isSettled())
                        .filter(found -> !file.state().isEnded())
                        .findFirst();
        return new Settled(
                file, concern, stop.orElse(null), one.outcome(concern).orElse(null));
    }

    private Map<CaseId, CaseFile> files(List<CaseId> ids) {
        return cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }
}
