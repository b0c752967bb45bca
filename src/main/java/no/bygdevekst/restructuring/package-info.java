/**
 * The spine of a programme of regional omstilling, from the application for status to the final conclusion. The county
 * commissions and grants, the municipality owns the programme, Innovasjon Norge advises.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "municipality", "scheme", "eligibility", "deadline", "notification"
        })
@NullMarked
package no.bygdevekst.restructuring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
