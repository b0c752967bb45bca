package no.bygdevekst.access;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The address of a calendar holds its key, so the server's access log, if there is one, leaves out whoever asks for one. */
@Component
class UnloggedKeys implements ServletRequestListener {
    /** Named by {@code server.tomcat.accesslog.condition-unless}. */
    static final String UNLOGGED = "bygdevekst.unlogged";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && request.getServletPath().startsWith("/kalender/")) {
            request.setAttribute(UNLOGGED, true);
        }
    }
}
