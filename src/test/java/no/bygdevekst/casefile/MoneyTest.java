package no.bygdevekst.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.bygdevekst.casefile.Commitments.Balance;
import no.bygdevekst.casefile.Commitments.Line;
import no.bygdevekst.casefile.Payouts.Kind;
import no.bygdevekst.casefile.Payouts.State;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Not a krone is lost or given twice: long random sequences are held against books kept in plain Java, and many at once
 * against what a frame or a promise holds. The registers alone, without the engine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyTest {
    private static final LocalDate TODAY = LocalDate.parse("2023-05-09");
    private static final int OPERATIONS = 2000;
    private static final int AT_ONCE = 200;
    private static final String WHO = "saksbehandler";

    private final Map<Database, Treasury> treasuries = new EnumMap<>(Database.class);
    private final List<AutoCloseable> open = new ArrayList<>();

    enum Database {
        H2,
        POSTGRESQL
    }

    /** The registers on one database. */
    private static final class Treasury {
        final JdbcClient db;
        final TransactionTemplate transaction;
        final Frames frames;
        final Commitments commitments;
        final Payouts payouts;
        private int cases;

        Treasury(DataSource source) {
            Clock clock = Clock.fixed(Instant.parse("2023-05-09T10:00:00Z"), ZoneId.of("Europe/Oslo"));
            db = JdbcClient.create(source);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            CaseLog log = new CaseLog(db, clock, new CaseIndex(new NamedParameterJdbcTemplate(source)));
            frames = new Frames(db, clock);
            commitments = new Commitments(db, frames, log, event -> {}, clock);
            payouts = new Payouts(db, commitments, log);
        }

        CaseId openCase() {
            cases++;
            CaseId id = CaseId.of(2023, cases);
            db.sql("insert into case_file (case_number, case_year, place, kind, scheme, title, state, opened_at)"
                            + " values (?, 2023, ?, 'ilag', 'ILAG', 'Snåsa', 'OPEN', current_timestamp)")
                    .params(id.value(), cases)
                    .update();
            return id;
        }

        long frame(String name, long kroner) {
            frames.register(Frames.Source.OWN, 2023, name, kroner, "101/22", TODAY, WHO);
            return frames.find(Frames.Source.OWN, 2023, name).orElseThrow().id();
        }

        long promise(CaseId id, String purpose, long frame, long kroner) {
            commitments.propose(id, purpose, List.of(new Line(frame, kroner, TODAY.plusYears(1))));
            commitments.commit(id, purpose, TODAY, "23/2", "", WHO);
            return commitments.of(id).stream()
                    .filter(made -> made.purpose().equals(purpose))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        /** Whether it was done; what is refused leaves nothing behind. */
        boolean does(Runnable what) {
            try {
                transaction.executeWithoutResult(status -> what.run());
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    private Treasury treasury(Database database) {
        return treasuries.computeIfAbsent(database, wanted -> {
            HikariDataSource source = new HikariDataSource();
            if (wanted == Database.H2) {
                source.setJdbcUrl("jdbc:h2:mem:money;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
            } else {
                source.setJdbcUrl(postgres().getJdbcUrl("postgres", "postgres"));
            }
            source.setMaximumPoolSize(20);
            open.add(0, source);
            Flyway.configure()
                    .dataSource(source)
                    .locations(
                            wanted == Database.H2
                                    ? new String[] {"classpath:db/migration"}
                                    : new String[] {"classpath:db/migration", "classpath:db/vendor/postgresql"})
                    .javaMigrations(register())
                    .load()
                    .migrate();
            return new Treasury(source);
        });
    }

    /** The municipalities, which later migrations need; the program finds the migration as a bean. */
    private static JavaMigration register() {
        return (JavaMigration) BeanUtils.instantiateClass(
                ClassUtils.resolveClassName("no.bygdevekst.municipality.LoadRegister", null));
    }

    private EmbeddedPostgres postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            open.add(server);
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20230315, 20211215})
    void the_books_balance_after_every_operation(long seed) {
        new Bookkeeper(treasury(Database.H2), seed).work(OPERATIONS);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void two_hundred_commitments_at_once_never_overdraw_a_frame(Database database) throws Exception {
        Treasury treasury = treasury(database);
        long frame = treasury.frame("Samtidig", 1_000_050);
        long other = treasury.frame("Samtidig, den andre", 100_000_000);
        List<CaseId> cases =
                IntStream.range(0, 20).mapToObj(n -> treasury.openCase()).toList();

        long made = atOnce(n -> treasury.does(() -> {
            CaseId id = cases.get(n % cases.size());
            List<Line> lines = List.of(new Line(other, 100, TODAY), new Line(frame, 10_000, TODAY));
            treasury.commitments.propose(id, "Tilskudd " + n, lines);
            treasury.commitments.commit(id, "Tilskudd " + n, TODAY, "23/2", "", WHO);
        }));

        assertThat(made).isEqualTo(100);
        assertThat(treasury.frames.get(frame).free()).isEqualTo(50);
        assertThat(treasury.frames.get(other).promised()).isEqualTo(100 * 100);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void two_hundred_payouts_at_once_never_overdraw_a_commitment(Database database) throws Exception {
        Treasury treasury = treasury(database);
        CaseId id = treasury.openCase();
        long promise = treasury.promise(id, "Plass i I lag", treasury.frame("Utbetalinger", 500_000), 300_000);

        long made = atOnce(n -> treasury.does(() -> {
            long payout = treasury.payouts.request(id, promise, Kind.PART, 7_000, 0, TODAY, WHO);
            if (n % 3 == 0) {
                treasury.payouts.checked(payout, 7_000, null, WHO);
                treasury.payouts.approved(payout, TODAY, "leder");
                treasury.payouts.handedOver(payout, "system");
                treasury.payouts.paid(payout, TODAY, "B-" + n, WHO);
            }
        }));

        assertThat(made).isEqualTo(42);
        Balance balance = treasury.commitments.balance(promise);
        assertThat(balance.commitment().paid() + balance.reserved()).isEqualTo(294_000);
        assertThat(balance.available()).isEqualTo(6_000);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_promise_lapses_and_is_asked_for_at_once(Database database) throws Exception {
        Treasury treasury = treasury(database);
        CaseId id = treasury.openCase();
        long promise = treasury.promise(id, "Bortfall", treasury.frame("Bortfall", 500_000), 300_000);

        atOnce(n -> treasury.does(() -> {
            if (n == AT_ONCE / 2) {
                treasury.commitments.lapse(promise, "dagen er over", WHO);
            } else {
                treasury.payouts.request(id, promise, Kind.PART, 1_000, 0, TODAY, WHO);
            }
        }));

        Balance balance = treasury.commitments.balance(promise);
        assertThat(balance.available()).isZero();
        assertThat(balance.commitment().remaining()).isEqualTo(balance.reserved());
        assertThat(balance.commitment().lapsed() + balance.reserved()).isEqualTo(300_000);
    }

    /** What many do together, and how many of them succeed. */
    private static long atOnce(IntPredicate what) throws InterruptedException, ExecutionException {
        var crowd = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int n = 0; n < AT_ONCE; n++) {
                int one = n;
                all.add(() -> what.test(one));
            }
            long done = 0;
            for (Future<Boolean> each : crowd.invokeAll(all)) {
                done += each.get() ? 1 : 0;
            }
            return done;
        } finally {
            crowd.shutdownNow();
        }
    }

    /** Does whatever comes to mind with money, says beforehand whether it can be done, and keeps books of its own. */
    private static final class Bookkeeper {
        private static final int FRAMES = 6;
        private static final int PROMISES = 60;

        private final Treasury treasury;
        private final Random random;
        private final String name;
        private final CaseId caseId;
        private final List<Frame> frames = new ArrayList<>();
        private final List<Promise> promises = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();

        Bookkeeper(Treasury treasury, long seed) {
            this.treasury = treasury;
            this.random = new Random(seed);
            this.name = "Tilfeldig " + seed;
            this.caseId = treasury.openCase();
        }

        private static final class Frame {
            long id;
            long size;
        }

        private static final class Promise {
            long id;
            int frame;
            long granted;
            long paid;
            long lapsed;
            boolean ended;
        }

        private static final class Claim {
            long id;
            int promise;
            Kind kind = Kind.PART;
            long asked;
            long kroner;
            State state = State.REQUESTED;

            boolean reserves() {
                return state != State.PAID && state != State.REFUSED;
            }
        }

        void work(int operations) {
            for (int n = 0; n < operations; n++) {
                one(random.nextInt(100));
                audit(n);
            }
            assertThat(Stream.of(State.values()))
                    .allSatisfy(state -> assertThat(claims).anyMatch(claim -> claim.state == state));
            assertThat(promises).anyMatch(promise -> promise.lapsed > 0).anyMatch(promise -> promise.paid > 0);
        }

        private void one(int dice) {
            if (frames.size() < FRAMES || dice < 4) {
                sizeFrame();
            } else if (promises.isEmpty() || (dice < 12 && promises.size() < PROMISES)) {
                commit();
            } else if (claims.isEmpty() || dice < 40) {
                request();
            } else if (dice < 41) {
                lapse();
            } else {
                carryOn(claims.get(random.nextInt(claims.size())));
            }
        }

        private void sizeFrame() {
            long size = random.nextLong(1_000_000);
            if (frames.size() < FRAMES) {
                Frame frame = new Frame();
                frame.size = size;
                frame.id = treasury.frame("%s, %d".formatted(name, frames.size()), size);
                frames.add(frame);
                return;
            }
            int which = random.nextInt(FRAMES);
            Frame frame = frames.get(which);
            boolean can = size >= promised(which);
            assertThat(treasury.does(() -> treasury.frames.resize(frame.id, size, "101/22", TODAY, WHO)))
                    .isEqualTo(can);
            if (can) {
                frame.size = size;
            }
        }

        private void commit() {
            int which = random.nextInt(FRAMES);
            long kroner = random.nextLong(1, 150_001);
            boolean can = kroner <= frames.get(which).size - promised(which);
            String purpose = "Tilskudd " + promises.size();
            long[] id = new long[1];
            assertThat(treasury.does(() -> id[0] = treasury.promise(caseId, purpose, frames.get(which).id, kroner)))
                    .isEqualTo(can);
            if (can) {
                Promise promise = new Promise();
                promise.id = id[0];
                promise.frame = which;
                promise.granted = kroner;
                promises.add(promise);
            }
        }

        private void request() {
            int which = random.nextInt(promises.size());
            Promise promise = promises.get(which);
            long kroner = random.nextLong(1, 40_001);
            Kind kind = random.nextInt(8) == 0 ? Kind.LAST : Kind.PART;
            boolean last = claims.stream()
                    .anyMatch(
                            claim -> claim.promise == which && claim.kind == Kind.LAST && claim.state != State.REFUSED);
            boolean can = !last && !promise.ended && kroner <= unreserved(which);
            long[] id = new long[1];
            assertThat(treasury.does(
                            () -> id[0] = treasury.payouts.request(caseId, promise.id, kind, kroner, 0, TODAY, WHO)))
                    .isEqualTo(can);
            if (can) {
                Claim claim = new Claim();
                claim.id = id[0];
                claim.promise = which;
                claim.kind = kind;
                claim.asked = kroner;
                claim.kroner = kroner;
                claims.add(claim);
            }
        }

        private void lapse() {
            int which = random.nextInt(promises.size());
            assertThat(treasury.does(() -> treasury.commitments.lapse(promises.get(which).id, "tilfeldig", WHO)))
                    .isTrue();
            promises.get(which).ended = true;
            settle(which);
        }

        private void carryOn(Claim claim) {
            switch (claim.state) {
                case REQUESTED -> {
                    int dice = random.nextInt(4);
                    if (dice == 0) {
                        moves(claim, State.HELD_BACK, () -> treasury.payouts.heldBack(claim.id, "mangler", WHO));
                    } else if (dice == 1) {
                        moves(claim, State.REFUSED, () -> treasury.payouts.refused(claim.id, "nei", WHO));
                    } else {
                        check(claim);
                    }
                }
                case HELD_BACK -> moves(claim, State.REQUESTED, () -> treasury.payouts.supplied(claim.id, WHO));
                case CHECKED -> {
                    int dice = random.nextInt(5);
                    if (dice == 0) {
                        moves(claim, State.REQUESTED, () -> treasury.payouts.returned(claim.id, "igjen", WHO));
                    } else if (dice == 1) {
                        moves(claim, State.REFUSED, () -> treasury.payouts.refused(claim.id, "slutt", WHO));
                    } else {
                        moves(claim, State.APPROVED, () -> treasury.payouts.approved(claim.id, TODAY, "leder"));
                    }
                }
                case APPROVED -> moves(claim, State.HANDED_OVER, () -> treasury.payouts.handedOver(claim.id, "system"));
                case HANDED_OVER -> pay(claim);
                case PAID, REFUSED -> turnedAway(claim);
            }
        }

        private void check(Claim claim) {
            long kroner = random.nextLong(1, claim.asked + 100);
            Promise promise = promises.get(claim.promise);
            long more = promise.ended ? 0 : unreserved(claim.promise);
            boolean can = kroner <= claim.asked && kroner <= claim.kroner + more;
            assertThat(treasury.does(() -> treasury.payouts.checked(claim.id, kroner, null, WHO)))
                    .isEqualTo(can);
            if (can) {
                claim.kroner = kroner;
                claim.state = State.CHECKED;
                settle(claim.promise);
            }
        }

        private void pay(Claim claim) {
            Promise promise = promises.get(claim.promise);
            promise.paid += claim.kroner;
            promise.ended |= claim.kind == Kind.LAST;
            moves(claim, State.PAID, () -> treasury.payouts.paid(claim.id, TODAY, "B-1", WHO));
        }

        /** Nothing is paid twice, and nothing that is refused is paid. */
        private void turnedAway(Claim claim) {
            assertThatThrownBy(() -> treasury.does(() -> treasury.payouts.paid(claim.id, TODAY, "B-2", WHO)))
                    .isInstanceOf(IllegalStateException.class);
        }

        private void moves(Claim claim, State to, Runnable how) {
            assertThat(treasury.does(how)).isTrue();
            claim.state = to;
            settle(claim.promise);
        }

        /** Whatever nobody has asked for of a promise that has ended lapses. */
        private void settle(int which) {
            Promise promise = promises.get(which);
            if (promise.ended) {
                promise.lapsed += unreserved(which);
            }
        }

        private long promised(int frame) {
            return promises.stream()
                    .filter(promise -> promise.frame == frame)
                    .mapToLong(promise -> promise.granted - promise.lapsed)
                    .sum();
        }

        private long reserved(int promise) {
            return claims.stream()
                    .filter(claim -> claim.promise == promise && claim.reserves())
                    .mapToLong(claim -> claim.kroner)
                    .sum();
        }

        private long unreserved(int which) {
            Promise promise = promises.get(which);
            return promise.granted - promise.paid - promise.lapsed - reserved(which);
        }

        private void audit(int operation) {
            List<Balance> kept = treasury.commitments.balances(caseId);
            assertThat(kept).as("after operation %d", operation).hasSize(promises.size());
            for (int n = 0; n < kept.size(); n++) {
                Promise mine = promises.get(n);
                var theirs = kept.get(n).commitment();
                assertThat(List.of(
                                theirs.id(),
                                theirs.kroner(),
                                theirs.paid(),
                                theirs.lapsed(),
                                kept.get(n).reserved()))
                        .as("promise %d after operation %d", n, operation)
                        .containsExactly(mine.id, mine.granted, mine.paid, mine.lapsed, reserved(n));
                assertThat(theirs.kroner()).isEqualTo(theirs.paid() + theirs.remaining() + theirs.lapsed());
                assertThat(kept.get(n).reserved()).isBetween(0L, theirs.remaining());
            }
            for (int n = 0; n < frames.size(); n++) {
                Frames.Frame theirs = treasury.frames.get(frames.get(n).id);
                assertThat(theirs.free())
                        .as("frame %d after operation %d", n, operation)
                        .isEqualTo(frames.get(n).size - promised(n))
                        .isNotNegative();
            }
        }
    }
}
