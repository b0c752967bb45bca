/**
 * The register of Norway's municipalities: number, name, county, centrality class and inhabitants, from Statistics
 * Norway (Statistisk sentralbyrå, NLOD) as of 2020–2023 and of 2024. A centrality class is a fact of a version and
 * inhabitants of a year, so whoever asks says which.
 */
@ApplicationModule(
        displayName = "Kommuneregister",
        allowedDependencies = {})
@NullMarked
package no.bygdevekst.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
