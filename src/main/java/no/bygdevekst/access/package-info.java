/**
 * Who may see and do what: deny unless allowed. {@link no.bygdevekst.access.Doors} says which addresses are open to whom,
 * {@link no.bygdevekst.access.Grants} what each group may do in the engine, and {@link no.bygdevekst.access.Access} which
 * cases the signed-in person may see, and how much of each. A municipality's contact sees the municipality's own cases as
 * the applicant does; a department sees the cases in which it has been asked for something. A case one may not see does
 * not exist.
 */
@ApplicationModule(
        displayName = "Tilgang",
        allowedDependencies = {"engine", "casefile", "municipality"})
@NullMarked
package no.bygdevekst.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
