package no.bygdevekst.overview;

import java.util.Map;

/** A part of the start page that another room contributes, such as the demonstration's users and clock. */
public interface StartPagePart {

    /** A Thymeleaf fragment, {@code demo/start :: part}, which finds its model as {@code part}. */
    String fragment();

    /** Asked for anew each time the page is shown. */
    Map<String, Object> model();
}
