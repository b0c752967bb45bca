package no.bygdevekst.document;

import java.util.ArrayList;
import java.util.List;
import no.bygdevekst.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a case document.
 *
 * @param kind what the template makes of it
 * @param key tells it from the others when the next version is compared; empty: people have written it
 */
record Block(Kind kind, String key, String text, List<Item> items, @Nullable Table table, @Nullable Picture picture) {

    enum Kind {
        HEADING,
        PARAGRAPH,
        NOTE,
        LIST,
        TABLE,
        PICTURE
    }

    /** How much of the text's width a picture takes: one that is high leaves room below it for what it is. */
    public String width() {
        return picture != null && picture.height() > picture.width() ? "90%" : "100%";
    }

    /** A point of a list. */
    record Item(String key, String text) {}

    /**
     * Figures in rows, each row with a name of its own.
     *
     * @param key of the table, under which its figures have theirs
     * @param columns the names' column first
     */
    record Table(String key, String caption, List<Column> columns, List<Row> rows) {}

    record Column(String head, boolean number) {}

    record Row(String name, List<Cell> cells) {}

    /** @param label what it is a figure of, when a note must say so */
    record Cell(String key, String label, String text, boolean number) {}

    static Block heading(String text) {
        return new Block(Kind.HEADING, "", text, List.of(), null, null);
    }

    static Block note(String text) {
        return new Block(Kind.NOTE, "", text, List.of(), null, null);
    }

    static Block list(List<Item> items) {
        return new Block(Kind.LIST, "", "", items, null, null);
    }

    static Block of(Table table) {
        return new Block(Kind.TABLE, table.key(), table.caption(), List.of(), table, null);
    }

    static Block of(Picture picture, String caption) {
        return new Block(Kind.PICTURE, "", caption, List.of(), null, picture);
    }

    /**
     * The paragraphs and lists of a text as people write it ({@link no.bygdevekst.casefile.Passages.Passage}).
     *
     * @param key empty, or the beginning of each paragraph's key
     */
    static List<Block> text(String body, String key) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : body.strip().split("\\R\\s*\\R", -1)) {
            List<Item> items = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (String line : paragraph.strip().split("\\R", -1)) {
                if (line.startsWith("– ")) {
                    items.add(new Item(at(key, blocks.size() + "." + items.size()), line.substring(2)));
                } else {
                    words.append(words.isEmpty() ? "" : " ").append(line.strip());
                }
            }
            if (!words.isEmpty()) {
                blocks.add(new Block(
                        Kind.PARAGRAPH,
                        at(key, String.valueOf(blocks.size())),
                        words.toString(),
                        List.of(),
                        null,
                        null));
            }
            if (!items.isEmpty()) {
                blocks.add(list(items));
            }
        }
        return blocks;
    }

    private static String at(String key, String place) {
        return key.isEmpty() ? "" : key + "/" + place;
    }
}
