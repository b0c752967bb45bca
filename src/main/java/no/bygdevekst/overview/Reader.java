package no.bygdevekst.overview;

import jakarta.servlet.http.HttpServletRequest;
import no.bygdevekst.access.Access;
import no.bygdevekst.casefile.Staff;
import no.bygdevekst.engine.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Who reads a page.
 *
 * @param insider whether the reader works with the schemes, and so has Prosesser too
 */
record Reader(String name, boolean insider) {

    /** Every page knows its reader, and that there is none. */
    @ControllerAdvice(basePackageClasses = StartPage.class, assignableTypes = ErrorController.class)
    static final class OnEveryPage {
        private final Access access;
        private final Staff staff;
        private final Assets assets;

        OnEveryPage(Access access, Staff staff, Assets assets) {
            this.access = access;
            this.staff = staff;
            this.assets = assets;
        }

        @ModelAttribute("reader")
        @Nullable
        Reader reader() {
            return SignedIn.now()
                    .map(person -> new Reader(
                            staff.find(person.user())
                                    .map(Staff.Person::name)
                                    .filter(name -> !name.isBlank())
                                    .orElse(person.user()),
                            access.viewer().insider()))
                    .orElse(null);
        }

        @ModelAttribute("assets")
        Assets assets() {
            return assets;
        }

        /** Whether the page stands in a frame of one of the web apps, which have a head and a menu of their own. */
        @ModelAttribute("framed")
        boolean framed(HttpServletRequest request) {
            return request.getParameter("ramme") != null;
        }
    }
}
