package no.bygdevekst.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bygdevekst.casefile.CaseId;
import no.bygdevekst.engine.Tasks;

/** Somebody's Tasklist in a browser, and what hands do there. */
record Tasklist(Page page, int port) {

    static Tasklist signedIn(Browser browser, int port, String user) {
        Page page = browser.signedIn(user, "http://localhost:%d/camunda/app/tasklist/default/".formatted(port));
        assertThat(page.locator(".start-process-action")).isVisible();
        return new Tasklist(page, port);
    }

    /** Follows the link that a letter has to a task, from outside Tasklist. */
    void open(Tasks tasks, CaseId caseId, String userTask) {
        String id = tasks.find(caseId, userTask).orElseThrow().id();
        page.navigate("about:blank");
        page.navigate("http://localhost:%d/camunda/app/tasklist/default/#/?task=%s".formatted(port, id));
        assertThat(page.locator("form.bv-form")).isVisible();
    }

    /** The same, and takes the task on. */
    void take(Tasks tasks, CaseId caseId, String userTask) {
        open(tasks, caseId, userTask);
        page.locator("[ng-click='claim()']").click();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        assertThat(page.locator("form.bv-form")).isVisible();
    }

    Locator card(CaseId caseId, String name) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(caseId.value()))
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    void list(String name) {
        page.locator(".task-filters").getByText(name).click();
    }

    void complete() {
        page.locator("[ng-click='complete()']").click();
    }

    /** Opens the start form of a process from «Start noe nytt». */
    void begin(String process) {
        page.locator(".start-process-action a").click();
        page.locator(".processes").getByText(process).click();
    }

    void start() {
        page.locator("[ng-click='startProcessInstance()']").click();
    }
}
