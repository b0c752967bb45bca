/** Norway's working days, which deadlines and meeting papers are counted in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.bygdevekst.workday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
