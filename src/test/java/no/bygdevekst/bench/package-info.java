/** How fast the pages are when there is much to show: {@code docs/benchmarks.md}. */
package no.bygdevekst.bench;
