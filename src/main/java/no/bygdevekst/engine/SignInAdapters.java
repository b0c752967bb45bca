package no.bygdevekst.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the engine and its web apps who is signed in to the program: one sign-in for everything. */
@Configuration
class SignInAdapters {
    /** After Spring Security, whose filters have a negative order. */
    private static final int AFTER_SIGN_IN = 101;

    private static final List<String> WITH_THEIR_OWN = List.of("/camunda", "/demo");

    /** Whoever reaches any page meets the engine's own authorizations too; the web apps and the demonstration say themselves who acts. */
    @Bean
    FilterRegistrationBean<Filter> engineIdentity(IdentityService identity) {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (WITH_THEIR_OWN.stream().anyMatch(((HttpServletRequest) request).getServletPath()::startsWith)) {
                chain.doFilter(request, response);
                return;
            }
            SignedIn.now().ifPresent(person -> identity.setAuthentication(person.user(), person.groups()));
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        });
        filter.setName("engineIdentity");
        filter.setOrder(AFTER_SIGN_IN);
        filter.addUrlPatterns("/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppIdentity() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setOrder(AFTER_SIGN_IN);
        filter.addInitParameter("authentication-provider", WebAppIdentity.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    /** Made by the web apps themselves, by name. */
    public static final class WebAppIdentity implements AuthenticationProvider {
        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return SignedIn.now()
                    .map(person -> {
                        var result = AuthenticationResult.successful(person.user());
                        result.setGroups(person.groups());
                        result.setTenants(List.of());
                        return result;
                    })
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // nobody comes here without having signed in
        }
    }
}
