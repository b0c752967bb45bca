package no.bygdevekst.overview;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.casefile.CaseList;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.casefile.Viewer;
import no.bygdevekst.engine.SignedIn;
import no.bygdevekst.longwork.LongWorks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a list of cases shows as a file: a short one at once, a long one in the background. */
@Controller
class CaseExportPages {
    private static final int AT_A_TIME = 500;

    private final Access access;
    private final CaseList list;
    private final CaseExport export;
    private final LongWorks works;
    private final Staff staff;
    private final Clock clock;

    CaseExportPages(Access access, CaseList list, CaseExport export, LongWorks works, Staff staff, Clock clock) {
        this.access = access;
        this.list = list;
        this.export = export;
        this.works = works;
        this.staff = staff;
        this.clock = clock;
    }

    /** Reads as the {@link CaseQuery} of the list, but of all its pages. */
    @GetMapping("/saker/eksport.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String format, @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        String me =
                SignedIn.now().map(SignedIn::user).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Viewer viewer = access.viewer();
        var query = CaseQuery.of(parameters, me, viewer);
        String name = CaseExport.fileName(LocalDate.now(clock), format);
        List<Staff.Person> handlers = viewer.insider() ? staff.caseHandlers() : List.of();
        if (list.count(query.filter(), viewer, handlers) > CaseList.COUNTED) {
            long work = works.start(
                    "Saker som " + format.toUpperCase(java.util.Locale.ROOT), me, viewer.rights(), progress -> {
                        List<CaseId> ids = list.all(query.filter(), query.order(), viewer, handlers);
                        return LongWorks.Result.file(name, type(format), made(format, query, viewer, ids, progress));
                    });
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/arbeid/" + work))
                    .build();
        }
        List<CaseId> ids = list.all(query.filter(), query.order(), viewer, handlers);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type(format)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(made(format, query, viewer, ids, (done, total) -> {}));
    }

    private static String type(String format) {
        return format.equals("csv") ? TableFiles.CSV : TableFiles.XLSX;
    }

    private byte[] made(String format, CaseQuery query, Viewer viewer, List<CaseId> ids, LongWorks.Progress progress)
            throws IOException {
        var rows = new CaseExport.Rows() {
            private int done;

            @Override
            public List<CaseList.Row> next() {
                List<CaseId> some = ids.subList(done, Math.min(ids.size(), done + AT_A_TIME));
                List<CaseList.Row> read = list.rows(some, viewer);
                done += some.size();
                progress.at(done, ids.size());
                return read;
            }
        };
        return format.equals("csv") ? export.csv(query.columns(), rows) : export.xlsx(query.columns(), rows);
    }
}
