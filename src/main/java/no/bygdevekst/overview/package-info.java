/**
 * The pages people read: start page, sign-in, the list of cases, one case, and what has been sent. They show what {@link
 * no.bygdevekst.access.Access} lets the reader see, change nothing, and work without scripts. A room may add a part of
 * its own to the start page ({@link no.bygdevekst.overview.StartPagePart}).
 */
@ApplicationModule(
        displayName = "Sider",
        allowedDependencies = {
            "access",
            "casefile",
            "committee",
            "deadline",
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
