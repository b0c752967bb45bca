/** How tests tell of cases. */
package no.bygdevekst.story;
