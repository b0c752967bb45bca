package no.bygdevekst.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain text as paragraphs and lists: an empty line parts two paragraphs, and lines that begin with a dash are the points
 * of a list.
 *
 * @param points whether the lines are points of a list, or the lines of a paragraph
 */
record Prose(boolean points, List<String> lines) {

    static List<Prose> of(String text) {
        List<Prose> blocks = new ArrayList<>();
        boolean open = false;
        for (String line : text.strip().split("\\R", -1)) {
            boolean point = line.matches("\\s*[–•-] .*");
            String words = point ? line.strip().substring(2).strip() : line.strip();
            if (words.isEmpty()) {
                open = false;
            } else if (open && blocks.get(blocks.size() - 1).points() == point) {
                blocks.get(blocks.size() - 1).lines().add(words);
            } else {
                blocks.add(new Prose(point, new ArrayList<>(List.of(words))));
                open = true;
            }
        }
        return blocks;
    }
}
