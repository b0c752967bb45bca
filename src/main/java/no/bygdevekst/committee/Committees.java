package no.bygdevekst.committee;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import no.bygdevekst.committee.CommitteeMeetings.Changed;
import no.bygdevekst.workday.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The committees, and how long before a meeting its papers are ready and sent. */
@Component
public class Committees {
    /** Of a committee that is new, as of those that came with the program. */
    private static final int PAPERS_DAYS = 12;

    private static final int DISPATCH_DAYS = 7;
    private static final int CODE = 20;

    private final JdbcClient db;
    private final WorkingDays calendar;
    private final CalendarLog log;
    private final Clock clock;
    private final ApplicationEventPublisher announce;

    Committees(JdbcClient db, WorkingDays calendar, CalendarLog log, Clock clock, ApplicationEventPublisher announce) {
        this.db = db;
        this.calendar = calendar;
        this.log = log;
        this.clock = clock;
        this.announce = announce;
    }

    /** By name. */
    public List<Committee> all() {
        return db.sql("select code, name, papers_days, dispatch_days from committee order by name")
                .query((row, n) -> new Committee(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("papers_days"),
                        row.getInt("dispatch_days")))
                .list();
    }

    public Committee get(String code) {
        return all().stream()
                .filter(committee -> committee.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("er ikke et utvalg vi kjenner"));
    }

    /** By code or name, however it is capitalized. */
    public Optional<Committee> find(String codeOrName) {
        return all().stream()
                .filter(committee -> committee.code().equalsIgnoreCase(codeOrName)
                        || committee.name().equalsIgnoreCase(codeOrName))
                .findFirst();
    }

    /**
     * The codes of committees in turn, each by code or name, with commas between.
     *
     * @throws IllegalArgumentException with the rest of a sentence, when one is not known or comes twice in a row
     */
    public List<String> path(String words) {
        List<String> path = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            String code = find(word.strip())
                    .map(Committee::code)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "kan ikke ha «%s», som ikke er et utvalg i møtekalenderen".formatted(word.strip())));
            if (!path.isEmpty() && path.get(path.size() - 1).equals(code)) {
                throw new IllegalArgumentException("kan ikke ha det samme utvalget to ganger etter hverandre");
            }
            path.add(code);
        }
        return List.copyOf(path);
    }

    /** A committee that is new, with a code made of its name. */
    public Committee create(String name, String who) {
        var taken = all().stream().map(Committee::code).toList();
        String letters = Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
        String code = letters.substring(0, Math.min(CODE, letters.length()));
        for (int n = 2; code.isEmpty() || taken.contains(code); n++) {
            code = letters.substring(0, Math.min(CODE - 2, letters.length())) + n;
        }
        db.sql("insert into committee (code, name, papers_days, dispatch_days) values (?, ?, ?, ?)")
                .params(code, name, PAPERS_DAYS, DISPATCH_DAYS)
                .update();
        log.add(code, null, who, "opprettet", "");
        return get(code);
    }

    /**
     * From now on, and for the meetings to come; those that have been keep the days they had. {@link Changed} is announced
     * of each meeting that gets other days.
     *
     * @param dispatchDays not more than {@code papersDays}
     */
    public void changeDays(String code, int papersDays, int dispatchDays, String who, String because) {
        lock(List.of(code));
        Committee before = get(code);
        Committee now = new Committee(code, before.name(), papersDays, dispatchDays);
        db.sql("update committee set papers_days = ?, dispatch_days = ? where code = ?")
                .params(papersDays, dispatchDays, code)
                .update();
        log.add(
                code,
                null,
                who,
                "saksfrist %d og utsending %d dager før møtet (før: %d og %d)"
                        .formatted(papersDays, dispatchDays, before.papersDays(), before.dispatchDays()),
                because);
        db
                .sql(CommitteeMeetings.SELECT + " where m.committee = ? and m.on_day >= ? order by m.on_day")
                .params(code, LocalDate.now(clock))
                .query(CommitteeMeetings::meeting)
                .list()
                .stream()
                .filter(meeting -> gets(meeting, now) && !meeting.cancelled())
                .toList()
                .forEach(meeting ->
                        announce.publishEvent(new Changed(meeting.id(), meeting.day(), Optional.of(meeting.day()))));
    }

    /** Gives a meeting the days of its committee, and tells whether they are other than those it had. */
    private boolean gets(CommitteeMeeting meeting, Committee committee) {
        LocalDate papers = papersDue(committee, meeting.day());
        LocalDate dispatch = dispatchOn(committee, meeting.day());
        if (papers.equals(meeting.papersDue()) && dispatch.equals(meeting.dispatchOn())) {
            return false;
        }
        db.sql("update committee_meeting set papers_due = ?, dispatch_on = ? where id = ?")
                .params(papers, dispatch, meeting.id())
                .update();
        return true;
    }

    LocalDate papersDue(Committee committee, LocalDate meeting) {
        return calendar.onOrBefore(meeting.minusDays(committee.papersDays()));
    }

    LocalDate dispatchOn(Committee committee, LocalDate meeting) {
        return calendar.onOrBefore(meeting.minusDays(committee.dispatchDays()));
    }

    /** Whoever changes the calendar of a committee has it to himself until the transaction ends. */
    void lock(Collection<String> codes) {
        new TreeSet<>(codes).forEach(code -> db.sql("select code from committee where code = ? for update")
                .param(code)
                .query()
                .singleRow());
    }
}
