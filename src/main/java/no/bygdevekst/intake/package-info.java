/**
 * The county's copy of an application: registered in versions, held against the terms of its call, answered with advice
 * while there is time for that, and followed until it is sent and the last municipal council's decision has come.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "municipality", "scheme", "eligibility", "deadline", "notification"
        })
@NullMarked
package no.bygdevekst.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
