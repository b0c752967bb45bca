package no.bygdevekst.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.bygdevekst.access.View;

/** What the page of a case is made of besides where it stands: each part has an address of its own under the case's. */
enum CasePart {
    CONTENT("innhold", "Innhold", false),
    POLITICAL("politisk", "Politisk behandling", true),
    MONEY("penger", "Penger", false),
    WORK("arbeid", "Møter og arbeid", true),
    DOCUMENTS("dokumenter", "Dokumenter", false),
    MESSAGES("meldinger", "Meldinger og påminnelser", false),
    COURSE("prosess", "Prosess", true),
    LOG("logg", "Logg", true);

    private final String path;
    private final String label;
    private final boolean forInsiders;

    CasePart(String path, String label, boolean forInsiders) {
        this.path = path;
        this.label = label;
        this.forInsiders = forInsiders;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** The name of its template. */
    public String template() {
        return "overview/case/" + path;
    }

    static Optional<CasePart> at(String path, View view) {
        return of(view).stream().filter(part -> part.path.equals(path)).findFirst();
    }

    /** Those that the reader of a case has. */
    static List<CasePart> of(View view) {
        return Arrays.stream(values())
                .filter(part -> view.whole() || !part.forInsiders)
                .toList();
    }
}
