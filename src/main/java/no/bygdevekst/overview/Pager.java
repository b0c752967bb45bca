package no.bygdevekst.overview;

/**
 * Where one is in a long list; pages are counted from 1, as people do.
 *
 * @param last the number of the last page
 */
record Pager(int number, long last) {
    static final int SIZE = 25;
    private static final int FARTHEST = 1_000_000;

    /** A page before the number of pages is known. */
    static Pager at(int number) {
        return new Pager(Math.min(Math.max(1, number), FARTHEST), Long.MAX_VALUE);
    }

    /** The same as it stands in an address; the first, when it is no number. */
    static Pager at(String asked) {
        return at(Asked.number(asked, 1));
    }

    Pager of(long total) {
        return new Pager(number, Math.max(1, (total + SIZE - 1) / SIZE));
    }

    /** The last page, where one has asked for a later one. */
    Pager within(long total) {
        Pager of = of(total);
        return new Pager((int) Math.min(of.number(), of.last()), of.last());
    }

    int index() {
        return number - 1;
    }
}
