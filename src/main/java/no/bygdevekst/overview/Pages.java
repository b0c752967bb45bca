package no.bygdevekst.overview;

/** What stands in an address, as far as it makes sense. */
final class Pages {
    private Pages() {}

    /** The number of a page; the first, when it is none. */
    static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 1;
    }
}
