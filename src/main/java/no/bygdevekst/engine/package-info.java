/**
 * The one door to Camunda: nothing outside this room imports {@code org.camunda}. A story room writes {@link
 * no.bygdevekst.engine.Step}s, declares its {@link no.bygdevekst.engine.Field}s and {@link
 * no.bygdevekst.engine.Variable}s, and speaks to other processes through {@link no.bygdevekst.engine.Processes}.
 */
@ApplicationModule(displayName = "Prosessmotor", allowedDependencies = "casefile")
@NullMarked
package no.bygdevekst.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
