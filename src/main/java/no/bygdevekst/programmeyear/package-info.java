/**
 * One year of a programme of regional omstilling: the board's report and plan, the municipal councils, the municipality's
 * application, Innovasjon Norge's advice, and the county's grant for the year.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "municipality", "deadline", "notification", "workday"})
@NullMarked
package no.bygdevekst.programmeyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
