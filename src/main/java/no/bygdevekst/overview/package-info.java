/**
 * The pages people read: start page, sign-in, the list of cases, one case, and what has been sent. They show what {@link
 * no.bygdevekst.access.Access} lets the reader see and work without scripts. What they change in a case goes through the
 * engine ({@code CaseActions}). A room may add a part of its own to the start page ({@link no.bygdevekst.overview.StartPagePart}).
 */
@ApplicationModule(
        displayName = "Sider",
        allowedDependencies = {
            "access",
            "casefile",
            "committee",
            "deadline",
            "eligibility",
            "engine",
            "figures",
            "longwork",
            "municipality",
            "notification",
            "picture",
            "scheme",
            "workday"
        })
@NullMarked
package no.bygdevekst.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
