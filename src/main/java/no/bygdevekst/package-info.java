/** Bygdevekst: one room a package, one sign on each door. */
@NullMarked
package no.bygdevekst;

import org.jspecify.annotations.NullMarked;
