package no.bygdevekst.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.bygdevekst.bench.Report.Measured;
import no.bygdevekst.story.Statements;
import no.bygdevekst.story.Visitor;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Asks the running program for pages over HTTP, as four people who have signed in and do not wait for each other. */
final class Stopwatch {
    private static final List<String> INSIDERS = List.of("leder", "saksbehandler", "fylkesdirektor", "sekretariat");
    /** A page so slow that it cannot be asked for as often as wanted is asked for so long. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(6);

    /** Before anything is measured each page is asked for so often that Java has compiled what makes it. */
    private static final int WARM = 15;

    private static final int OK = 200;

    private final ServletWebServerApplicationContext program;
    private final Statements statements;
    private final int requests;
    private final List<Visitor> insiders;
    private final List<Visitor> contacts;

    Stopwatch(ServletWebServerApplicationContext program, Statements statements, int requests) {
        this.program = program;
        this.statements = statements;
        this.requests = requests;
        this.insiders = INSIDERS.stream().map(this::enter).toList();
        this.contacts = INSIDERS.stream().map(any -> enter(Pages.CONTACT)).toList();
    }

    private Visitor enter(String user) {
        var visitor = new Visitor(program);
        visitor.signIn(user, "demo");
        return visitor;
    }

    void warmUp(List<Pages.Page> pages) {
        pages.forEach(page -> together(page, WARM, PATIENCE / 3));
    }

    Measured measure(Pages.Page page) {
        Visitor first = visitors(page).get(0);
        var answer = first.get(page.path());
        if (answer.statusCode() != OK) {
            return new Measured(page, answer.statusCode(), 0, 0, 0, 0);
        }
        int asked = statements.of(() -> first.get(page.path())).size();
        List<Long> times = together(page, requests, PATIENCE).stream().sorted().toList();
        return new Measured(
                page,
                answer.statusCode(),
                asked,
                at(times, 0.5),
                at(times, 0.95),
                answer.body().length());
    }

    private List<Visitor> visitors(Pages.Page page) {
        return page.outsider() ? contacts : insiders;
    }

    /** In milliseconds: the shortest time that so many of the requests took at most. */
    private static double at(List<Long> times, double share) {
        int index = (int) Math.ceil(share * times.size()) - 1;
        return times.get(Math.max(0, index)) / 1e6;
    }

    private List<Long> together(Pages.Page page, int each, long patience) {
        ExecutorService people = Executors.newFixedThreadPool(INSIDERS.size());
        try {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (Visitor visitor : visitors(page)) {
                all.add(people.submit(() -> alone(visitor, page.path(), each, patience)));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
            return times;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(page.path(), e);
        } finally {
            people.shutdownNow();
        }
    }

    private static List<Long> alone(Visitor visitor, String path, int times, long patience) {
        List<Long> taken = new ArrayList<>();
        long begun = System.nanoTime();
        while (taken.size() < times && (taken.isEmpty() || System.nanoTime() - begun < patience)) {
            long start = System.nanoTime();
            visitor.get(path);
            taken.add(System.nanoTime() - start);
        }
        return taken;
    }
}
