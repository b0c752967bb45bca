package no.bygdevekst.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever is signed in to the current request, with the groups of the engine. */
public record SignedIn(String user, List<String> groups) {

    public static Optional<SignedIn> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(found -> found.isAuthenticated() && !(found instanceof AnonymousAuthenticationToken))
                .map(found -> new SignedIn(
                        found.getName(),
                        found.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .toList()));
    }
}
