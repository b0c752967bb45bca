/**
 * Deadlines: what is due when, and who is reminded of it. A deadline belongs to a case, not to the step that happens to
 * be open: {@link no.bygdevekst.deadline.Deadlines} keeps its date in the case file and one instance of {@code
 * processes/deadline.bpmn} running for it, and {@link no.bygdevekst.deadline.Reminders} is the log in which every step
 * is told once. Days and recipients come from {@code deadlines.dmn} and {@code recipients.dmn}.
 */
@ApplicationModule(allowedDependencies = {"engine", "casefile", "scheme", "notification", "workday"})
@NullMarked
package no.bygdevekst.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
