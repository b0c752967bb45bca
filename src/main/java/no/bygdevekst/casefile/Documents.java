package no.bygdevekst.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of a case, each version kept with what an archive needs to know of it (Noark 5). */
@Component
public class Documents {
    private static final String SELECT =
            "select id, case_number, kind, version, title, file_name, media_type, size, sha256, direction, sender, recipient, document_date, registered_at, registered_by, access_code, legal_basis, state, dispatched_on from document";

    private final JdbcClient db;
    private final Clock clock;
    private final CaseLog log;

    Documents(JdbcClient db, Clock clock, CaseLog log) {
        this.db = db;
        this.clock = clock;
        this.log = log;
    }

    /** The access code of what the public may not see (<i>unntatt offentlighet</i>). */
    private static final String WITHHELD = "UO";

    /** Which way a document goes, seen from the county (Noark 5: <i>inngående, utgående, internt</i>). */
    public enum Direction {
        IN("inngående"),
        OUT("utgående"),
        INTERNAL("internt");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far a document has come (Noark 5). */
    public enum State {
        REGISTERED("registrert"),
        /** To be sent, and not changed any more. */
        COMPLETED("ferdigstilt"),
        DISPATCHED("ekspedert");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What is known of a document before it is filed.
     *
     * @param kind what it is in the case; a second of the same kind is its next version
     * @param accessCode and its legal basis: none means that the public may see it
     */
    public record Sheet(
            String kind,
            String title,
            Direction direction,
            String sender,
            String recipient,
            LocalDate date,
            @Nullable String accessCode,
            @Nullable String legalBasis) {

        public Sheet(String kind, String title, Direction direction, String sender, String recipient, LocalDate date) {
            this(kind, title, direction, sender, recipient, date, null, null);
        }

        /** What the county has got from somebody. */
        public static Sheet received(String kind, String title, String sender, LocalDate date) {
            return new Sheet(kind, title, Direction.IN, sender, Parties.COUNTY, date);
        }

        /** The same document, kept from the public. */
        public Sheet withheld(String basis) {
            return new Sheet(kind, title, direction, sender, recipient, date, WITHHELD, basis);
        }
    }

    /** @param dispatchedOn when it left the county, if it has */
    public record Document(
            long id,
            CaseId caseId,
            Sheet sheet,
            int version,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Instant registeredAt,
            String registeredBy,
            State state,
            @Nullable LocalDate dispatchedOn) {
        private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png", "text/plain");

        /** Whether it is of a type that every browser shows, and that cannot do anything there. */
        public boolean isShown() {
            return SHOWN.contains(mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
        }
    }

    /** One format of a document. */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes are compared by nobody
    public record Content(String fileName, String mediaType, byte[] bytes) {}

    public void file(CaseId caseId, Sheet sheet, String fileName, String mediaType, byte[] content, String who) {
        file(caseId, sheet, List.of(new Content(fileName, mediaType, content)), who);
    }

    /**
     * Keeps a new version of a document, the same in each of these formats.
     *
     * @return the version's number
     */
    public int file(CaseId caseId, Sheet sheet, List<Content> formats, String who) {
        int version = 1
                + db.sql("select coalesce(max(version), 0) from document where case_number = ? and kind = ?")
                        .params(caseId.value(), sheet.kind())
                        .query(Integer.class)
                        .single();
        for (Content content : formats) {
            db.sql(
                            "insert into document (case_number, kind, version, title, file_name, media_type, size, sha256, content,"
                                    + " direction, sender, recipient, document_date, registered_at, registered_by, access_code,"
                                    + " legal_basis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            caseId.value(),
                            sheet.kind(),
                            version,
                            sheet.title(),
                            content.fileName(),
                            content.mediaType(),
                            (long) content.bytes().length,
                            sha256(content.bytes()),
                            content.bytes(),
                            sheet.direction().name(),
                            sheet.sender(),
                            sheet.recipient(),
                            sheet.date(),
                            OffsetDateTime.now(clock),
                            who,
                            sheet.accessCode(),
                            sheet.legalBasis())
                    .update();
            log.add(
                    caseId,
                    who,
                    "Dokument registrert: " + sheet.title(),
                    "",
                    "%s, versjon %d".formatted(content.fileName(), version));
        }
        return version;
    }

    /**
     * Files what is to be sent as it is.
     *
     * @return its id
     */
    public long fileCompleted(CaseId caseId, Sheet sheet, Content content, String who) {
        int version = file(caseId, sheet, List.of(content), who);
        long id = db.sql("select id from document where case_number = ? and kind = ? and version = ?")
                .params(caseId.value(), sheet.kind(), version)
                .query(Long.class)
                .single();
        db.sql("update document set state = 'COMPLETED' where id = ?").param(id).update();
        return id;
    }

    /** It has left the county. */
    public void dispatched(Document document, LocalDate on, String who) {
        db.sql("update document set state = 'DISPATCHED', dispatched_on = ? where id = ?")
                .params(on, document.id())
                .update();
        log.add(
                document.caseId(),
                who,
                "Dokument ekspedert: " + document.sheet().title(),
                "",
                document.sheet().recipient());
    }

    /** The newest version of a document has left the county, in every format and wherever else it is filed; only once. */
    public void newestDispatched(CaseId caseId, String kind, LocalDate on, String who) {
        List<Document> same = db.sql(SELECT + " where state <> 'DISPATCHED' and sha256 in (select sha256 from document"
                        + " where case_number = :case and kind = :kind and version = (select max(version) from document"
                        + " where case_number = :case and kind = :kind)) order by id")
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Documents::document)
                .list();
        for (Document document : same) {
            db.sql("update document set direction = 'OUT' where id = ?")
                    .param(document.id())
                    .update();
            dispatched(document, on, who);
        }
    }

    public List<Document> of(CaseId caseId) {
        return db.sql(SELECT + " where case_number = ? order by id")
                .param(caseId.value())
                .query(Documents::document)
                .list();
    }

    public Optional<Document> find(long id) {
        return db.sql(SELECT + " where id = ?")
                .param(id)
                .query(Documents::document)
                .optional();
    }

    public byte[] content(Document document) {
        return db.sql("select content from document where id = ?")
                .param(document.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getLong("id"),
                new CaseId(row.getString("case_number")),
                new Sheet(
                        row.getString("kind"),
                        row.getString("title"),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("sender"),
                        row.getString("recipient"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("access_code"),
                        row.getString("legal_basis")),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Columns.instant(row, "registered_at"),
                row.getString("registered_by"),
                State.valueOf(row.getString("state")),
                row.getObject("dispatched_on", LocalDate.class));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
