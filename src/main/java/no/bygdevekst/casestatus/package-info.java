/**
 * How one case stands, said by its caseworker for the joint orientation of a year: prefilled from the case file, due at the
 * cut-off, and left as the file shows it when nobody answers.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "deadline"})
@NullMarked
package no.bygdevekst.casestatus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
