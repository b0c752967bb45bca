package no.bygdevekst.story;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Somebody outside who asks the running program for pages: with a browser's cookies, or as a program with a password. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String webAppToken = "";

    public Visitor(ServletWebServerApplicationContext program) {
        this.base = "http://localhost:" + program.getWebServer().getPort();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    /** With HTTP Basic, as one of the {@link Cast}. */
    public HttpResponse<String> getAs(String user, String path) {
        return get(path, "Authorization", password(user));
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                path,
                headers);
    }

    /** With HTTP Basic, and what the web apps' own calls must bring besides. */
    public HttpResponse<String> postAs(String user, String path, String json) {
        String token = getAs(user, "/camunda/app/welcome/default/")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElse(webAppToken);
        webAppToken = token;
        return post(path, json, "Authorization", password(user), "X-XSRF-TOKEN", token);
    }

    public static String password(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    /** Fills in the form for signing in. */
    public HttpResponse<String> signIn(String user, String password) {
        return submit("/innlogging", "/innlogging", Map.of("username", user, "password", password));
    }

    /** Sends a form with the token that its page carries. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = CSRF.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        String body = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()) + "&")
                        .collect(Collectors.joining())
                + "_csrf=" + encoded(csrf);
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                action);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        try {
            HttpRequest.Builder addressed = request.uri(URI.create(base + path));
            return http.send(
                    (headers.length == 0 ? addressed : addressed.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
