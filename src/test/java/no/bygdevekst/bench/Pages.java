package no.bygdevekst.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is asked for: each page as people come to it, and its parts with the most to show. */
final class Pages {
    /** A municipality's contact: sees the cases of Grong. */
    static final String CONTACT = "grong";

    private static final List<String> FILTERS = List.of(
            "ordning=ilag",
            "tilstand=pagar",
            "kommune=5045",
            "saksbehandler=vikar",
            "frist=over",
            "ar=2023",
            "slag=politicalcase",
            "sted=Registrer%20statens%20forslag");
    private static final List<String> COLUMNS = List.of(
            "nummer",
            "sak",
            "slag",
            "ordning",
            "kommuner",
            "tilstand",
            "sted",
            "saksbehandler",
            "frist",
            "apnet",
            "avsluttet",
            "arkiv",
            "kroner");

    private Pages() {}

    /**
     * @param list whether it is a paged list, whose time must not grow with what there is
     * @param outsider asked for by a municipality's contact
     */
    record Page(String name, String path, boolean list, boolean outsider) {
        /** As it may be printed: the key to a calendar is nobody else's. */
        String address() {
            return path.replaceFirst("(?<=/kalender/)[^.]+", "…");
        }
    }

    /** @param key of a manager's own calendar */
    static List<Page> of(NamedParameterJdbcTemplate db, String key) {
        String pilot = "kind = 'pilot' and ";
        String running = found(db, "case_number from bench_case where " + pilot + "not ended order by n");
        String finished = found(db, "case_number from bench_case where " + pilot + "state = 'CLOSED' order by n");
        String political =
                found(db, "case_number from bench_case where kind = 'politicalcase' and state = 'CLOSED' order by n");
        String call = found(db, "call_number from scheme_call order by call_number");
        String mine = found(db, "case_number from bench_case where lead = '5045' and not ended order by n");
        String instance = found(db, "id_ from act_ru_execution where business_key_ = '" + running + "' order by id_");
        int deep = Integer.parseInt(found(db, "count(*) / 50 from bench_case"));

        List<Page> pages = new ArrayList<>();
        pages.add(page("Oversikt", "/oversikt"));
        pages.add(list("Saker", "/saker"));
        pages.add(list("Saker, midt i lista", "/saker?side=" + deep));
        for (String filter : FILTERS) {
            pages.add(list("Saker, " + filter.replaceFirst("=.*", ""), "/saker?" + filter));
        }
        pages.add(list("Saker, tre filtre", "/saker?" + String.join("&", FILTERS.subList(0, 3))));
        for (String column : COLUMNS) {
            pages.add(list("Saker, etter " + column, "/saker?sorter=" + column));
        }
        pages.add(list("Saker, etter frist, midt i lista", "/saker?sorter=-frist&side=" + deep));
        pages.add(list("Saker, søk", "/saker?sok=Grong"));
        pages.add(list("Saker, søk på nummer", "/saker?sok=" + running));
        pages.add(list("Saker, for en kommune", "/saker", true));
        pages.add(page("Sak som går", "/saker/" + running));
        pages.add(page("Sak som er ferdig", "/saker/" + finished));
        for (String part :
                List.of("innhold", "penger", "arbeid", "dokumenter", "meldinger", "prosess", "logg?side=2")) {
            pages.add(page("Sak, " + part, "/saker/" + running + "/" + part));
        }
        pages.add(page("Politisk sak", "/saker/" + political));
        pages.add(page("Utlysning som sak", "/saker/" + call));
        pages.add(page("Sak, for en kommune", "/saker/" + mine, true));
        pages.add(page("Prosess", "/prosesser/" + instance));
        pages.add(page("Kart", "/kart"));
        for (String mode : List.of("sentralitet", "frist", "innbyggere")) {
            pages.add(page("Kart, " + mode, "/kart?vis=" + mode));
        }
        pages.add(page("Tidslinje", "/tidslinje"));
        pages.add(page("Tidslinje, en ordning", "/tidslinje?ordning=ilag"));
        pages.add(page("Tidslinje, en sak", "/tidslinje?sak=" + running));
        pages.add(page("Kalender", "/kalender/" + key + ".ics"));
        pages.add(page("Kommuner", "/kommuner"));
        pages.add(page("En kommune", "/kommuner/5045"));
        pages.add(list("Ordninger", "/ordninger"));
        pages.add(page("En utlysning", "/ordninger/" + call));
        pages.add(list("Møter", "/moter"));
        pages.add(list("Møter, tidligere", "/moter?tidligere=true"));
        pages.add(page("Statistikk", "/statistikk"));
        pages.add(list("Rammer", "/rammer"));
        pages.add(list("Meldinger", "/meldinger"));
        pages.add(list("Meldinger, midt i lista", "/meldinger?side=" + deep));
        pages.add(list("Meldinger, for en kommune", "/meldinger", true));
        return pages;
    }

    private static String found(NamedParameterJdbcTemplate db, String query) {
        return db
                .getJdbcTemplate()
                .queryForList("select " + query + (query.contains("order by") ? " desc limit 1" : ""), String.class)
                .stream()
                .findFirst()
                .orElse("0");
    }

    private static Page page(String name, String path) {
        return new Page(name, path, false, false);
    }

    private static Page page(String name, String path, boolean outsider) {
        return new Page(name, path, false, outsider);
    }

    private static Page list(String name, String path) {
        return new Page(name, path, true, false);
    }

    private static Page list(String name, String path, boolean outsider) {
        return new Page(name, path, true, outsider);
    }
}
