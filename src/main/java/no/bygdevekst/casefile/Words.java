package no.bygdevekst.casefile;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as they are searched for and sorted: without capitals and accents, but <i>æ</i>, <i>ø</i> and <i>å</i> are letters. */
final class Words {
    /** No word is kept longer, in characters. */
    static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Words() {}

    /** The words of a text, each once: whatever stands between what is neither letter nor digit. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : folded(text).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.substring(0, Math.min(LONGEST, word.length())));
            }
        }
        return words;
    }

    /** In lower case; Sámi and other letters become the nearest that a Norwegian keyboard has. */
    static String folded(String text) {
        var folded = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            switch (letter) {
                case 'æ', 'ø', 'å' -> folded.append(letter);
                case 'ä' -> folded.append('æ');
                case 'ö' -> folded.append('ø');
                case 'đ', 'ð' -> folded.append('d');
                case 'ŋ' -> folded.append('n');
                case 'ŧ' -> folded.append('t');
                default -> folded.append(letter < 128 ? letter : withoutMarks(letter));
            }
        }
        return folded.toString();
    }

    private static String withoutMarks(char letter) {
        return MARKS.matcher(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** A name so that any database sorts it as Norwegian does: <i>æ</i>, <i>ø</i>, <i>å</i> after <i>z</i>. */
    static String order(String name) {
        return folded(name).replace("æ", "zza").replace("ø", "zzb").replace("å", "zzc");
    }
}
