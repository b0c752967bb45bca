package no.bygdevekst.casefile;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start, cases that have no words are indexed: those from before there was an index. They are found meanwhile, but not by
 * their words. Each batch is a transaction, so a start that is interrupted goes on at the next one.
 */
@Component
class UnindexedCases {
    private static final Logger LOG = LoggerFactory.getLogger(UnindexedCases.class);
    private static final int BATCH = 200;

    private final JdbcClient db;
    private final CaseIndex index;
    private final TransactionTemplate transaction;

    UnindexedCases(JdbcClient db, CaseIndex index, PlatformTransactionManager transactions) {
        this.db = db;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        int indexed = 0;
        List<String> batch = after("");
        while (!batch.isEmpty()) {
            if (indexed == 0) {
                LOG.info("indexing cases that have no words, from {}", batch.get(0));
            }
            index(batch);
            indexed += batch.size();
            batch = after(batch.get(batch.size() - 1));
        }
        if (indexed > 0) {
            LOG.info("{} cases indexed", indexed);
        }
    }

    /** Every case has words, its number at least: one look in the index of words tells. */
    private List<String> after(String number) {
        return db.sql("select f.case_number from case_file f where f.case_number > ?"
                        + " and (select w.word from case_word w where w.case_number = f.case_number limit 1) is null"
                        + " order by f.case_number limit ?")
                .params(number, BATCH)
                .query(String.class)
                .list();
    }

    /** Whoever changes one of them waits, so that it is not indexed as it was before. */
    private void index(List<String> numbers) {
        transaction.executeWithoutResult(status -> {
            db.sql("select case_number from case_file where case_number in (:cases) order by case_number for update")
                    .param("cases", numbers)
                    .query(String.class)
                    .list();
            index.rebuild(numbers.stream().map(CaseId::new).toList());
        });
    }
}
