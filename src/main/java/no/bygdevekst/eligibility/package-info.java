/**
 * Whom a call is for: every municipality of a county, or some of them, held against the rule set of a call. The rules
 * are rows of {@code eligibility.dmn}; the facts are SSB's figures and who takes part in which scheme on the day.
 */
@ApplicationModule(
        displayName = "Hvem en utlysning er for",
        allowedDependencies = {"engine", "municipality", "scheme"})
@NullMarked
package no.bygdevekst.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
