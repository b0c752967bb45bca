/**
 * The demonstration: invented users, the story of Trøndelag's two pilots, and a clock that can be moved. Everything in
 * it acts as people do, through tasks and start forms, and none of it exists outside the demonstration profile.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "document", "overview"})
@NullMarked
package no.bygdevekst.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
