package no.bygdevekst.access;

import java.util.Set;
import no.bygdevekst.casefile.CaseFile;
import no.bygdevekst.casefile.Documents.Direction;
import no.bygdevekst.casefile.Documents.Document;
import no.bygdevekst.casefile.Milestones.Milestone;
import no.bygdevekst.casefile.Viewer;

/**
 * One case as one person may see it. Applicants and departments do not see what the county keeps to itself: the event
 * log, notes, meetings and what was promised in them, internal and exempt documents, departments' deadlines (but for
 * their own), and what is written to others.
 *
 * @param roles as what an outsider is written to in this case
 */
public record View(CaseFile file, Viewer viewer, Set<String> roles) {
    static final String APPLICANT = "applicant";

    /** Whether the viewer works with the schemes and sees everything. */
    public boolean whole() {
        return viewer.insider();
    }

    /** What is written to somebody in this role. */
    public boolean shows(String role) {
        return whole() || roles.contains(role);
    }

    public boolean shows(Milestone milestone) {
        return viewer.shows(milestone);
    }

    public boolean shows(Document document) {
        return whole()
                || (document.sheet().direction() != Direction.INTERNAL
                        && document.sheet().accessCode() == null);
    }
}
