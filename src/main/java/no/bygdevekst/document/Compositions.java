package no.bygdevekst.document;

import java.util.Optional;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.Documents.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the versions of case documents were composed of. */
@Component
class Compositions {
    private final JdbcClient db;

    Compositions(JdbcClient db) {
        this.db = db;
    }

    /** @param composed the document with a key on every figure, before what has changed is marked */
    record Composition(int version, String composed, Direction direction) {

        boolean isOf(String text, Direction way) {
            return composed.equals(text) && direction == way;
        }
    }

    Optional<Composition> newest(CaseId caseId) {
        return db.sql("select version, composed, direction from case_document where case_number = ?"
                        + " order by version desc limit 1")
                .param(caseId.value())
                .query((row, n) -> new Composition(
                        row.getInt("version"),
                        row.getString("composed"),
                        Direction.valueOf(row.getString("direction"))))
                .optional();
    }

    /** Locks the case, so that two who generate at once make one version each, or one together. */
    void lock(CaseId caseId) {
        db.sql("select case_number from case_file where case_number = ? for update")
                .param(caseId.value())
                .query(String.class)
                .single();
    }

    void keep(CaseId caseId, Composition composition) {
        db.sql("insert into case_document (case_number, version, composed, direction) values (?, ?, ?, ?)")
                .params(
                        caseId.value(),
                        composition.version(),
                        composition.composed(),
                        composition.direction().name())
                .update();
    }
}
