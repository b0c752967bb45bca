/**
 * One case, one file: parties, milestones with every date they have had, measures, decisions, money, documents and the
 * log of who did what. The engine carries only the case number; everything a person may want to read later is here, in
 * tables of our own that commit together with the engine's.
 */
@ApplicationModule(allowedDependencies = {"municipality", "scheme"})
@NullMarked
package no.bygdevekst.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
