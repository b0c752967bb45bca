/**
 * Watches over one promise of money until it is used up: reminds of the day it lapses, lets the rest lapse when that day
 * has passed, and ends when nothing remains. What has been asked for in time is kept until it is paid or refused.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "deadline", "notification"})
@NullMarked
package no.bygdevekst.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
