package no.bygdevekst.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses are open to whom. Programs come with HTTP Basic, people with a form and a session; a session changes
 * nothing through the programs' doors, so that no other site can do so with a visitor's cookie.
 */
@Configuration
class Doors {
    private static final RequestMatcher ENGINE = path("/engine-rest/**");
    private static final RequestMatcher API = path("/api/**");
    private static final RequestMatcher WEB_APPS = path("/camunda/**");
    private static final RequestMatcher WEB_APP_CALLS = path("/camunda/api/**");
    private static final RequestMatcher SETUP = new OrRequestMatcher(
            path("/camunda/api/admin/setup/**"),
            path("/camunda/app/admin/*/setup/**"),
            path("/camunda/app/*/*/setup/**"));
    private static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(path("/actuator/**"), path("/demo/**"));
    private static final RequestMatcher LOGOUT =
            new OrRequestMatcher(post("/utlogging"), post("/camunda/api/admin/auth/user/*/logout"));
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String ADMINISTRATOR = Group.ADMINISTRATOR.id();

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(request ->
                        ENGINE.matches(request) || (API.matches(request) && !SAFE.contains(request.getMethod())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(how -> how.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(who -> who.requestMatchers(Doors::fromElsewhere)
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Forms in Tasklist read the API too, with their reader's session. */
    @Bean
    @Order(2)
    SecurityFilterChain readers(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(API)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(how -> how.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(who -> who.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, Problems problems) throws Exception {
        var requestCache = new HttpSessionRequestCache();
        requestCache.setMatchingRequestParameterName(null);
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(WEB_APPS, Doors::bringsPassword))
                .requestCache(cache -> cache.requestCache(requestCache))
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(WEB_APPS),
                                new ContentSecurityPolicyHeaderWriter(
                                        "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
                                                + " form-action 'self'; frame-ancestors 'self'"))))
                .formLogin(form -> form.loginPage("/innlogging").failureUrl("/innlogging?feil"))
                .logout(logout -> logout.logoutRequestMatcher(LOGOUT).logoutSuccessUrl("/?utlogget"))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(how ->
                        how.authenticationEntryPoint(entrance(problems)).accessDeniedHandler(turnedAway(problems)))
                .authorizeHttpRequests(who -> who.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(new OrRequestMatcher(SETUP, Doors::fromElsewhere))
                        .denyAll()
                        .requestMatchers(
                                get("/"), path("/innlogging"), get("/css/**"), get("/js/**"), get("/tilgjengelighet"))
                        .permitAll()
                        .requestMatchers(get("/webjars/picocss__pico/**"), get("/webjars/htmx.org/**"))
                        .permitAll()
                        .requestMatchers(get("/kalender/*.ics"))
                        .permitAll()
                        .requestMatchers(get("/actuator/health"), get("/demo/**"))
                        .permitAll()
                        .requestMatchers(FOR_PROGRAMS)
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers(
                                get("/meldinger"),
                                get("/oversikt"),
                                get("/rammer"),
                                get("/moter"),
                                get("/saker/**"),
                                get("/kommuner/**"),
                                get("/kart"),
                                get("/tidslinje"),
                                get("/ordninger/**"),
                                get("/statistikk/**"),
                                post("/statistikk"),
                                get("/arbeid/**"),
                                get("/kalender"),
                                post("/kalender"),
                                post("/kalender/slett"),
                                post("/saker/visninger"),
                                post("/saker/saksbehandler"))
                        .authenticated()
                        .requestMatchers(
                                post("/saker/*/*/utsettelse"),
                                post("/saker/*/*/frafall"),
                                post("/saker/*/*/oppgaver/*"),
                                post("/saker/*/*/saksbehandler"),
                                post("/saker/*/*/stopp"),
                                post("/prosesser/*/stopp"))
                        .authenticated()
                        .requestMatchers(get("/oppgaver/*"), get("/prosesser/*"), WEB_APPS)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** People are shown the form; whatever else asks is told what is missing. */
    private static AuthenticationEntryPoint entrance(Problems problems) {
        var entrance = new DelegatingAuthenticationEntryPoint(new LinkedHashMap<>(
                Map.of(FOR_PROGRAMS, problems, WEB_APP_CALLS, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))));
        entrance.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/innlogging"));
        return entrance;
    }

    private static AccessDeniedHandler turnedAway(Problems problems) {
        return new RequestMatcherDelegatingAccessDeniedHandler(
                new LinkedHashMap<>(Map.of(FOR_PROGRAMS, problems)), new AccessDeniedHandlerImpl());
    }

    /** A change that a browser sends from a page of another site. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return !SAFE.contains(request.getMethod())
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }
}
