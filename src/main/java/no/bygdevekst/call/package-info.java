/**
 * A call (<i>utlysning</i>) from its letter to its answers: whom it is for, the offer of dialogue, what each answered, a
 * case for each applicant, and what the owner decided. In a State call the county registers what KDD answered; in a call
 * of its own it decides.
 */
@ApplicationModule(
        allowedDependencies = {"engine", "casefile", "municipality", "scheme", "eligibility", "deadline", "notification"
        })
@NullMarked
package no.bygdevekst.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
