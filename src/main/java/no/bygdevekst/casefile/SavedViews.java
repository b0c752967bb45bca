package no.bygdevekst.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person looks at often in the list of cases, under a name of their own; nobody finds another's. */
@Component
public class SavedViews {
    /** So many each may keep. */
    public static final int MOST = 50;

    private final JdbcClient db;

    SavedViews(JdbcClient db) {
        this.db = db;
    }

    /** @param query the list's address after the question mark */
    public record SavedView(long id, String name, String query, boolean opensFirst) {}

    public List<SavedView> of(String owner) {
        return db.sql("select id, name, query, opens_first from saved_view where owner = ? order by lower(name), id")
                .param(owner)
                .query((row, n) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("opens_first")))
                .list();
    }

    /** The one that the list begins with, if the person has chosen one. */
    public Optional<SavedView> first(String owner) {
        return of(owner).stream().filter(SavedView::opensFirst).findFirst();
    }

    /**
     * Keeps it under a name, in place of what the person had under that name.
     *
     * @return whether there was room for it
     */
    @Transactional
    public boolean save(String owner, String name, String query) {
        int replaced = db.sql("update saved_view set query = ? where owner = ? and name = ?")
                .params(query, owner, name)
                .update();
        if (replaced == 0 && of(owner).size() >= MOST) {
            return false;
        }
        if (replaced == 0) {
            db.sql("insert into saved_view (owner, name, query) values (?, ?, ?)")
                    .params(owner, name, query)
                    .update();
        }
        return true;
    }

    /** Gives one of the person's own another name; not one that another of theirs has. */
    @Transactional
    public boolean rename(String owner, long id, String name) {
        return of(owner).stream().noneMatch(view -> view.name().equals(name) && view.id() != id)
                && db.sql("update saved_view set name = ? where owner = ? and id = ?")
                                .params(name, owner, id)
                                .update()
                        == 1;
    }

    public void delete(String owner, long id) {
        db.sql("delete from saved_view where owner = ? and id = ?")
                .params(owner, id)
                .update();
    }

    /** The list begins with this one of the person's own from now on; with none when it is none of them. */
    public void openFirst(String owner, long id) {
        db.sql("update saved_view set opens_first = (id = ?) where owner = ?")
                .params(id, owner)
                .update();
    }
}
