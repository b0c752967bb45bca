package no.bygdevekst.engine;

import java.util.Arrays;
import java.util.List;
import no.bygdevekst.casefile.Department;
import org.springframework.stereotype.Component;

/** Gives a model the words of a comma-separated variable, one parallel branch for each: {@code ${each.of(departments)}}. */
@Component("each")
public class Each {

    public List<String> of(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What people call the department that a branch is for. */
    public String department(String id) {
        return Department.of(id).map(Department::label).orElse(id);
    }
}
